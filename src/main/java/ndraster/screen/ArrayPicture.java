package ndraster.screen;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ndraster.NDArray;

/// Bands of numbers: one is grey, three are red, green and blue. Where one of them is NaN, the picture is transparent.
///
/// @param bands each `(rows, columns)`
/// @param window which values are black and white
/// @param alpha how opaque each element is
/// @param opaque which value of alpha is opaque; 0 is transparent
public record ArrayPicture(List<NDArray> bands, GreyWindow window, Optional<NDArray> alpha, double opaque)
        implements Picture {
    private static final int FULL = 0xff;
    private static final int GREY = 0x010101;

    /// The window from the smallest to the largest finite value of the bands. Of more than a million elements it
    /// looks at every so many rows and columns only.
    public static GreyWindow autoWindow(List<NDArray> bands) {
        return Extremes.window(bands);
    }

    @Override
    public int[] colours(Span rows, Span columns) {
        int[] colours = new int[Math.multiplyExact(rows.count(), columns.count())];
        if (alpha.isPresent()) {
            addAlpha(Samples.doubles(Samples.part(alpha.get(), rows, columns)), colours);
        } else {
            Arrays.fill(colours, FULL << 24);
        }
        for (int i = 0; i < bands.size(); i++) {
            NDArray part = Samples.part(bands.get(i), rows, columns);
            add(part, bands.size() == 1 ? GREY : 1 << (16 - 8 * i), colours);
        }
        return colours;
    }

    /// @param unit one step of grey, red, green or blue
    private void add(NDArray part, int unit, int[] colours) {
        if (Samples.areBytes(part)) {
            addBytes(Samples.bytes(part), unit, colours);
        } else {
            addNumbers(Samples.doubles(part), unit, colours);
        }
    }

    private void addAlpha(double[] values, int[] colours) {
        GreyWindow range = new GreyWindow(0, opaque);
        for (int i = 0; i < values.length; i++) {
            colours[i] = Double.isNaN(values[i]) ? 0 : range.level(values[i]) << 24;
        }
    }

    private void addBytes(byte[] values, int unit, int[] colours) {
        int[] table = new int[FULL + 1];
        for (int value = 0; value < table.length; value++) {
            table[value] = window.level(value) * unit;
        }
        for (int i = 0; i < values.length; i++) {
            colours[i] += table[values[i] & FULL];
        }
    }

    private void addNumbers(double[] values, int unit, int[] colours) {
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                colours[i] &= ~(FULL << 24);
            } else {
                colours[i] += window.level(values[i]) * unit;
            }
        }
    }
}
