package ndraster.io;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import ndraster.Index;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.dtype.Numeric;

/// Pictures of `(h, w)` to `(h, w, 4)` by their number of channels: grey, grey and alpha, R, G, B, and these with
/// alpha.
final class ChannelCounts {
    private ChannelCounts() {}

    static int count(NDArray picture) {
        return picture.ndim() == 2 ? 1 : Math.toIntExact(picture.length(2));
    }

    /// The images in `(n, h, w)` or `(n, h, w, channels)`. Views.
    ///
    /// @param subject what errors name
    static List<NDArray> unstacked(NDArray stack, String subject) throws ImageFormatException {
        if (stack.ndim() != 3 && stack.ndim() != 4) {
            throw new ImageFormatException(
                    subject, describe(stack) + " is no stack of images: these are (n, h, w) or (n, h, w, channels)");
        }
        return LongStream.range(0, stack.length(0))
                .mapToObj(i -> stack.get(Index.at(i)))
                .toList();
    }

    /// The pictures with as many channels as are needed for all of them.
    static List<NDArray> alike(List<NDArray> pictures) {
        boolean areColors = pictures.stream().anyMatch(picture -> count(picture) > 2);
        boolean areTranslucent = pictures.stream().anyMatch(picture -> count(picture) % 2 == 0);
        int wanted = (areColors ? 3 : 1) + (areTranslucent ? 1 : 0);
        boolean isPossible = pictures.stream().allMatch(picture -> count(picture) <= 4 && isSimple(picture));
        return isPossible
                ? pictures.stream().map(picture -> with(picture, wanted)).toList()
                : pictures;
    }

    private static boolean isSimple(NDArray picture) {
        return picture.dtype() instanceof Numeric && !picture.dtype().equals(DType.BOOL);
    }

    private static NDArray with(NDArray picture, int wanted) {
        int found = count(picture);
        if (found == wanted) {
            return picture;
        }
        int colors = wanted - (wanted % 2 == 0 ? 1 : 0);
        NDArray perPixel = picture.ndim() == 2 ? picture.get(":, :, newaxis") : picture;
        NDArray all = NDArray.zeros(picture.dtype(), picture.length(0), picture.length(1), wanted);
        boolean hasAlpha = found % 2 == 0;
        all.set(
                perPixel.get(Index.ellipsis(), Index.to(hasAlpha ? found - 1 : found)),
                Index.ellipsis(),
                Index.to(colors));
        if (hasAlpha) {
            all.set(perPixel.get("..., -1"), Index.ellipsis(), Index.at(-1));
        } else if (wanted % 2 == 0) {
            all.set(opaque(picture.dtype()), Index.ellipsis(), Index.at(-1));
        }
        return all;
    }

    private static Object opaque(DType dtype) {
        double white = Alpha.white(dtype);
        return dtype.kind() == 'f' ? (Object) white : (Object) (long) white;
    }

    /// `an array of shape (83, 121, 4) and type uint8`.
    static String describe(NDArray array) {
        String shape = Arrays.stream(array.shape())
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", ", "(", array.ndim() == 1 ? ",)" : ")"));
        return "an array of shape " + shape + " and type " + array.dtype();
    }
}
