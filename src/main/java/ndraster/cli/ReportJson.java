package ndraster.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/// What became of many files, for programs. Fields may be added; those that there are keep their name and meaning.
final class ReportJson {
    private static final double MILLIS = 1000;

    private ReportJson() {}

    static JsonObject of(List<Outcome> outcomes) {
        JsonObject json = new JsonObject();
        for (Outcome.Status status : Outcome.Status.values()) {
            json.addProperty(
                    status.label(),
                    outcomes.stream()
                            .filter(outcome -> outcome.status() == status)
                            .count());
        }
        JsonArray files = new JsonArray();
        outcomes.forEach(outcome -> files.add(of(outcome)));
        json.add("files", files);
        return json;
    }

    private static JsonObject of(Outcome outcome) {
        JsonObject json = new JsonObject();
        json.addProperty("source", outcome.task().source().toString());
        json.addProperty("target", outcome.task().target().toString());
        json.addProperty("status", outcome.status().label());
        if (!outcome.reason().isEmpty()) {
            json.addProperty("reason", outcome.reason());
        }
        json.addProperty("seconds", outcome.time().toMillis() / MILLIS);
        return json;
    }
}
