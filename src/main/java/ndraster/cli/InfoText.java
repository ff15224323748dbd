package ndraster.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import ndraster.io.ImageInfo;
import ndraster.io.Orientation;

/// A file's description for people: one line.
final class InfoText {
    private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB", "PB", "EB");

    private InfoText() {}

    static String of(FileInfo info) {
        String picture = info.image().map(InfoText::picture).orElse("");
        return info.file() + ": " + info.format() + picture + more(info) + ", " + size(info.bytes()) + "; array "
                + shape(info.shape()) + " " + info.dtype() + (info.isReadOnly() ? ", read-only" : "");
    }

    private static String picture(ImageInfo image) {
        return ", " + image.width() + " x " + image.height() + ", "
                + image.channels().label()
                + (image.orientation() == Orientation.UPRIGHT
                        ? ""
                        : ", orientation " + image.orientation().exif());
    }

    private static String more(FileInfo info) {
        return (info.images() > 1 ? ", " + info.images() + " images" : "")
                + info.metadata().profileName().map(name -> ", profile " + name).orElse("");
    }

    /// As Python prints the tuple.
    private static String shape(List<Long> shape) {
        return shape.size() == 1
                ? "(" + shape.getFirst() + ",)"
                : shape.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + (bytes == 1 ? " byte" : " bytes");
        }
        double value = bytes / 1000.0;
        int unit = 0;
        while (value >= 999.95) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", value, UNITS.get(unit));
    }
}
