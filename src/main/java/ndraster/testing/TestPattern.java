package ndraster.testing;

import java.awt.image.BufferedImage;
import ndraster.NDArray;
import ndraster.awt.Images;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;
import ndraster.pixel.White;

/// Pictures to test with, each given by a formula: the same on every machine, at any size.
///
/// In the formulas `u` and `v` are where the middle of a pixel is, 0 … 1 from left to right and from top to bottom;
/// red, green, blue and alpha are 0 … 1. Alpha is 1 where nothing is said of it.
public enum TestPattern {
    /// Red is `u`, green `v`, blue `1 − u`.
    GRADIENT {
        @Override
        double[] at(Place place) {
            return opaque(place.u(), place.v(), 1 - place.u());
        }
    },
    /// Rings that get finer outwards: grey `½ + ½ cos(π r² / n)`, `r` the distance to the middle in pixels and `n`
    /// the longer side. At the ends of the longer side they are as fine as pixels can show.
    ZONE_PLATE {
        @Override
        double[] at(Place place) {
            double x = (place.u() - 0.5) * place.width();
            double y = (place.v() - 0.5) * place.height();
            double phase = Math.PI * (x * x + y * y) / Math.max(place.width(), place.height());
            return grey(0.5 + 0.5 * StrictMath.cos(phase));
        }
    },
    /// Eight by eight squares, black at the top left and white in turn.
    CHECKER {
        @Override
        double[] at(Place place) {
            return grey(((int) (place.u() * 8) + (int) (place.v() * 8)) % 2);
        }
    },
    /// White, yellow, cyan, green, magenta, red and blue bars of three quarters of full light; below `v = ¾` a ramp
    /// of grey from black to white.
    COLOR_BARS {
        @Override
        double[] at(Place place) {
            if (place.v() >= 0.75) {
                return grey(place.u());
            }
            int bar = 7 - (int) (place.u() * 7);
            return opaque(0.75 * (bar >> 1 & 1), 0.75 * (bar >> 2 & 1), 0.75 * (bar & 1));
        }
    },
    /// Each sample by itself anything from 0 to 1: the high 53 bits of SplitMix64 of `4 (y · width + x) + channel`.
    NOISE {
        @Override
        double[] at(Place place) {
            long pixel = 4 * ((long) place.y() * place.width() + place.x());
            return opaque(hash(pixel), hash(pixel + 1), hash(pixel + 2));
        }
    },
    /// The letters `NDRASTER`, black on white, again and again: 5 × 7 squares each, one square a 64th of the width.
    TEXT {
        @Override
        double[] at(Place place) {
            int square = Math.max(1, place.width() / 64);
            return grey(Letters.isInk(place.x() / square, place.y() / square) ? 0 : 1);
        }
    },
    /// Red is `u`, green `1 − u`, blue ½, and alpha `v`.
    ALPHA_RAMP {
        @Override
        double[] at(Place place) {
            return new double[] {place.u(), 1 - place.u(), 0.5, place.v()};
        }
    },
    /// Something like a photograph: a sky that gets paler downwards, a sun, a line of hills, and grass with grain.
    /// For what has to be both smooth and rough, as lossy compression.
    SCENE {
        @Override
        double[] at(Place place) {
            return Scene.at(place);
        }
    };

    /// Where a pixel is.
    record Place(int x, int y, int width, int height) {
        double u() {
            return (x + 0.5) / width;
        }

        double v() {
            return (y + 0.5) / height;
        }
    }

    /// Red, green, blue and alpha.
    abstract double[] at(Place place);

    /// Whether alpha is something else than 1 anywhere.
    public boolean hasAlpha() {
        return this == ALPHA_RAMP;
    }

    /// The picture as uint8 of shape `(height, width, 3)`, or 4 channels if it [has alpha][#hasAlpha].
    public NDArray toArray(int width, int height) {
        return toArray(DType.UINT8, width, height);
    }

    /// The picture as elements of `dtype`: unsigned integers up to their largest value, rounded; floats 0 … 1.
    ///
    /// @throws IllegalArgumentException if `dtype` is neither, or a side is less than 1
    public NDArray toArray(DType dtype, int width, int height) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture has at least one pixel: " + width + " x " + height);
        }
        int channels = hasAlpha() ? 4 : 3;
        double[] samples = new double[Math.multiplyExact(Math.multiplyExact(width, height), channels)];
        int at = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                System.arraycopy(at(new Place(x, y, width, height)), 0, samples, at, channels);
                at += channels;
            }
        }
        NDArray array = NDArray.asArray(samples).asReshaped(height, width, channels);
        return scaled(array, dtype);
    }

    private static NDArray scaled(NDArray array, DType dtype) {
        boolean isUnsigned = dtype.kind() == 'u';
        if (!(dtype instanceof Numeric number) || !(isUnsigned || dtype.kind() == 'f')) {
            throw new IllegalArgumentException(
                    "a picture is made of unsigned integers or floats, not of " + dtype.name());
        }
        return isUnsigned
                ? array.multiplyInPlace(White.of(number.type())).round().toSaturated(dtype)
                : array.astype(dtype);
    }

    /// The picture as an image of a type of AWT. Colours that the type does not have are converted as
    /// [Images#toImage(BufferedImage, int)] does it.
    ///
    /// @param type `BufferedImage.TYPE_INT_RGB` … `TYPE_BYTE_INDEXED`
    public BufferedImage toImage(int type, int width, int height) {
        return Images.toImage(toArray(width, height), type);
    }

    static double[] opaque(double red, double green, double blue) {
        return new double[] {red, green, blue, 1};
    }

    static double[] grey(double value) {
        return opaque(value, value, value);
    }

    /// 0 … 1, the same for the same number.
    static double hash(long number) {
        long z = (number + 1) * 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1p-53;
    }
}
