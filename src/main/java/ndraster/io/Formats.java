package ndraster.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.spi.ImageReaderSpi;
import ndraster.dtype.NumericType;

/// The formats that are read and written, by what is registered and by what is done here.
final class Formats {
    private static final Set<String> NETPBM = Set.of("PNM", "PAM", "PBM", "PGM", "PPM", "PFM");
    private static final Set<String> MANY = Set.of(
            "TIFF", "GIF", "PNG", "WEBP", "ICO", "CUR", "ICNS", "PSD", "DCX", "JPEG", "DDS", "THUMBS", "AVIF", "HEIF",
            "JPEGXL");
    private static final Set<String> DEEP = Set.of(
            "TIFF",
            "PNG",
            "PNM",
            "PAM",
            "PGM",
            "PPM",
            "PFM",
            "PSD",
            "SGI",
            "HDR",
            "DDS",
            "JPEG2000",
            "AVIF",
            "HEIF",
            "JPEGXL");
    private static final Set<String> ALPHA = Set.of(
            "TIFF",
            "PNG",
            "GIF",
            "WEBP",
            "ICO",
            "CUR",
            "ICNS",
            "PSD",
            "TGA",
            "BMP",
            "SGI",
            "DDS",
            "PAM",
            "IFF",
            "QOI",
            "SVG",
            "JPEG2000",
            "AVIF",
            "HEIF",
            "JPEGXL");
    private static final Set<MetadataKind> MODERN = Set.of(MetadataKind.EXIF, MetadataKind.XMP, MetadataKind.ICC);
    private static final Map<String, Set<MetadataKind>> METADATA = Map.of(
            "JPEG", Set.of(MetadataKind.values()),
            "TIFF", Set.of(MetadataKind.values()),
            "PSD", Set.of(MetadataKind.values()),
            "PNG", MODERN,
            "WEBP", MODERN,
            "AVIF", MODERN,
            "HEIF", MODERN,
            "JPEGXL", MODERN);
    private static final Set<String> METADATA_WRITTEN = Set.of("JPEG", "TIFF", "PNG", "WEBP");

    private Formats() {}

    static List<FormatInfo> all() {
        return with(SystemFormat.readable());
    }

    /// Those of files with such names. The system's libraries are only looked for if one of them is for these.
    static List<FormatInfo> of(String extension) {
        String lower = extension.toLowerCase(Locale.ROOT);
        return with(Stream.of(SystemFormat.values())
                        .filter(format -> format.extensions().contains(lower))
                        .filter(SystemFormat::isReadable))
                .stream()
                .filter(format -> format.extensions().contains(lower))
                .toList();
    }

    private static List<FormatInfo> with(Stream<SystemFormat> system) {
        Map<String, Set<String>> read = readExtensions();
        system.forEach(format -> read.put(format.name(), new TreeSet<>(format.extensions())));
        Map<String, Encoding> written = Encoding.all().stream().collect(Collectors.toMap(Encoding::name, e -> e));
        Set<String> names = new TreeSet<>(read.keySet());
        names.addAll(written.keySet());
        return names.stream()
                .map(name -> written.containsKey(name)
                        ? both(Objects.requireNonNull(written.get(name)), read)
                        : readOnly(name, read))
                .toList();
    }

    private static Map<String, Set<String>> readExtensions() {
        Map<String, Set<String>> read = new TreeMap<>();
        Codecs.readers()
                .forEach(spi -> read.computeIfAbsent(Codecs.formatOf(spi), _ -> new TreeSet<>())
                        .addAll(extensionsOf(spi)));
        NETPBM.forEach(name -> read.put(name, new TreeSet<>(Set.of("." + name.toLowerCase(Locale.ROOT)))));
        if (SvgImage.isSupported()) {
            read.put("SVG", new TreeSet<>(Set.of(".svg")));
        }
        read.put("DDS", new TreeSet<>(Set.of(".dds")));
        read.put("HDR", new TreeSet<>(Set.of(".hdr", ".pic", ".rgbe")));
        return read;
    }

    private static Collection<String> extensionsOf(ImageReaderSpi spi) {
        return Stream.ofNullable(spi.getFileSuffixes())
                .flatMap(Arrays::stream)
                .filter(suffix -> !suffix.isEmpty())
                .map(suffix -> "." + suffix.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static boolean isDeep(NumericType type) {
        return type != NumericType.BOOL && type != NumericType.UINT8;
    }

    private static FormatInfo readOnly(String name, Map<String, Set<String>> read) {
        return new FormatInfo(
                name,
                List.copyOf(Objects.requireNonNull(read.get(name))),
                true,
                false,
                MANY.contains(name),
                DEEP.contains(name),
                ALPHA.contains(name),
                METADATA.getOrDefault(name, Set.of()),
                Set.of(),
                List.of(),
                List.of());
    }

    private static FormatInfo both(Encoding encoding, Map<String, Set<String>> read) {
        String name = encoding.name();
        Set<MetadataKind> metadata = METADATA.getOrDefault(name, Set.of());
        List<String> extensions = new ArrayList<>(encoding.extensions());
        read.getOrDefault(name, Set.of()).stream()
                .filter(extension -> !extensions.contains(extension))
                .sorted(Comparator.naturalOrder())
                .forEach(extensions::add);
        return new FormatInfo(
                name,
                extensions,
                read.containsKey(name),
                true,
                MANY.contains(name),
                DEEP.contains(name) && encoding.types().stream().anyMatch(Formats::isDeep),
                ALPHA.contains(name) && encoding.counts().contains(4),
                metadata,
                METADATA_WRITTEN.contains(name) ? metadata : Set.of(),
                encoding.types().stream()
                        .map(type -> type.name().toLowerCase(Locale.ROOT))
                        .toList(),
                encoding.options());
    }
}
