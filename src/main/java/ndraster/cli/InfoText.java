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

    static String of(FileInfo info, boolean isWithStrides) {
        String picture = info.image().map(InfoText::picture).orElse("");
        String bytes = info.bytes().isPresent() ? ", " + size(info.bytes().getAsLong()) : "";
        return info.name() + ": " + info.format() + picture + more(info) + bytes + "; " + arrays(info, isWithStrides);
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

    private static String arrays(FileInfo info, boolean isWithStrides) {
        if (info.isArchive()) {
            String each = info.arrays().entrySet().stream()
                    .map(array -> array.getKey() + " " + array(array.getValue(), isWithStrides))
                    .collect(Collectors.joining(isWithStrides ? "; " : ", "));
            return each.isEmpty() ? "no arrays" : "arrays " + each;
        }
        return info.arrays().isEmpty()
                ? "elements of any type"
                : "array " + array(info.arrays().firstEntry().getValue(), isWithStrides);
    }

    private static String array(ArrayInfo array, boolean isWithStrides) {
        String memory =
                isWithStrides ? array.memory().map(known -> ", " + known.text()).orElse("") : "";
        return array.text() + (array.isReadOnly() ? ", read-only" : "") + memory;
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
