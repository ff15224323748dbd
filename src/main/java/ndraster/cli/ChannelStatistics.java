package ndraster.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.Statistics;
import ndraster.UnaryUfunc;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;

/// The values of one channel of a file.
///
/// @param index which channel
record ChannelStatistics(int index, NDArray values) {
    static final int BINS = 256;

    private static final int ROWS = 16;
    private static final int BAR = 50;

    /// Those of each channel of pictures, of all elements of other arrays.
    ///
    /// @param name what the array is called where it can have none
    static List<ChannelStatistics> of(String name, Loaded loaded) throws IOException {
        NDArray array = loaded.array();
        if (!(array.dtype() instanceof Numeric number) || number.type().isComplex() || array.size() == 0) {
            throw new IOException(name + ": statistics are of real numbers, found " + Picture.describe(array));
        }
        List<ChannelStatistics> all = new ArrayList<>();
        boolean areChannels = Picture.hasChannelAxis(array, loaded.isImage());
        long channels = areChannels ? array.length(array.ndim() - 1) : 1;
        for (int i = 0; i < channels; i++) {
            NDArray channel = areChannels ? array.get(Index.ellipsis(), Index.at(i)) : array;
            all.add(new ChannelStatistics(
                    i, channel.dtype().equals(DType.BOOL) ? channel.astype(DType.UINT8) : channel));
        }
        return List.copyOf(all);
    }

    private double least() {
        return values.min().getDouble();
    }

    private double greatest() {
        return values.max().getDouble();
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "channel %d: min %s, max %s, mean %s, std %s",
                index,
                number(least()),
                number(greatest()),
                number(values.mean().getDouble()),
                number(values.std().getDouble()));
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, "%.6g", value);
    }

    /// In 256 ranges: those of a byte, or as many from the least to the greatest of the finite values.
    private Statistics.Histogram histogram() {
        return values.dtype().equals(DType.UINT8) ? Statistics.histogram(values, BINS, 0, BINS) : histogram(BINS);
    }

    private Statistics.Histogram histogram(int bins) {
        boolean hasOthers = !(Double.isFinite(least()) && Double.isFinite(greatest()));
        NDArray finite = hasOthers ? values.get(Index.mask(UnaryUfunc.ISFINITE.apply(values))) : values;
        return Statistics.histogram(finite, bins);
    }

    /// How many values are in each of 256 ranges.
    long[] counts() {
        return histogram().counts().toLongs();
    }

    /// The histogram as bars of characters.
    List<String> drawing() {
        Statistics.Histogram histogram = histogram(ROWS);
        long[] counts = histogram.counts().toLongs();
        long most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            String bar = "#".repeat((int) (counts[i] * BAR / most));
            lines.add(String.format(
                    Locale.ROOT, "%12s %s %d", number(histogram.edges().getDouble(i)), bar, counts[i]));
        }
        return lines;
    }

    JsonObject json(boolean isWithHistogram) {
        JsonObject json = new JsonObject();
        json.addProperty("channel", index);
        Json.addNumber(json, "min", least());
        Json.addNumber(json, "max", greatest());
        Json.addNumber(json, "mean", values.mean().getDouble());
        Json.addNumber(json, "std", values.std().getDouble());
        if (isWithHistogram) {
            Statistics.Histogram histogram = histogram();
            JsonArray counts = new JsonArray();
            Arrays.stream(histogram.counts().toLongs()).forEach(counts::add);
            JsonObject object = new JsonObject();
            Json.addNumber(object, "first", histogram.edges().getDouble(0));
            Json.addNumber(object, "last", histogram.edges().getDouble(BINS));
            object.add("counts", counts);
            json.add("histogram", object);
        }
        return json;
    }
}
