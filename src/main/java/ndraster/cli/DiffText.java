package ndraster.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.math.BigInteger;
import java.util.Locale;
import ndraster.NDArray;

/// What `diff` says. Fields of its JSON may be added; those that there are keep their name and meaning.
final class DiffText {
    private DiffText() {}

    /// One line for people.
    static String of(Difference difference, double tolerance) {
        if (difference.largest().doubleValue() == 0) {
            return "equal";
        }
        String largest = number(difference.largest()) + " at " + difference.where();
        if (difference.isNone()) {
            return "equal within " + number(tolerance) + ", the largest difference is " + largest + quality(difference);
        }
        return difference.count() + " of " + difference.total() + " samples differ"
                + (tolerance > 0 ? " by more than " + number(tolerance) : "") + ", the largest by " + largest
                + quality(difference);
    }

    private static String quality(Difference difference) {
        StringBuilder text = new StringBuilder();
        difference.psnr().ifPresent(psnr -> text.append(String.format(Locale.ROOT, "; PSNR %.2f dB", psnr)));
        difference.ssim().ifPresent(ssim -> text.append(String.format(Locale.ROOT, "; SSIM %.5f", ssim)));
        return text.toString().replace("; SSIM", text.indexOf("PSNR") >= 0 ? ", SSIM" : "; SSIM");
    }

    private static String number(Number number) {
        return number instanceof BigInteger ? number.toString() : number(number.doubleValue());
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? String.valueOf((long) value) : "" + value;
    }

    static JsonObject json(Difference difference) {
        JsonObject json = new JsonObject();
        json.addProperty("equal", difference.isNone());
        json.addProperty("differing", difference.count());
        json.addProperty("samples", difference.total());
        Json.addNumber(json, "largest", difference.largest());
        JsonArray where = InfoJson.numbers(difference.where());
        json.add("where", where);
        difference.psnr().ifPresent(psnr -> json.addProperty("psnr", psnr));
        difference.ssim().ifPresent(ssim -> json.addProperty("ssim", ssim));
        return json;
    }

    /// Of arrays whose shapes or types differ.
    static JsonObject kinds(Work first, Work second) {
        JsonObject json = new JsonObject();
        json.addProperty("equal", false);
        json.add("first", kind(first.array()));
        json.add("second", kind(second.array()));
        return json;
    }

    private static JsonObject kind(NDArray array) {
        JsonObject json = new JsonObject();
        JsonArray shape = new JsonArray();
        for (long length : array.shape()) {
            shape.add(length);
        }
        json.add("shape", shape);
        json.addProperty("dtype", array.dtype().toString());
        return json;
    }
}
