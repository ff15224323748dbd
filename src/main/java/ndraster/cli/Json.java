package ndraster.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/// JSON as it is printed.
final class Json {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private Json() {}

    /// Adds nothing for what is infinite or no number: JSON has no word for it.
    static void addNumber(JsonObject json, String name, Number value) {
        if (Double.isFinite(value.doubleValue())) {
            json.addProperty(name, value);
        }
    }

    static String text(JsonElement json) {
        return GSON.toJson(json);
    }
}
