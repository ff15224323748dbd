package ndraster.io;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ndraster.codecs.HeifFile;
import ndraster.codecs.JxlFile;

/// The formats that are read where the system has a library for them.
enum SystemFormat {
    AVIF(".avif"),
    HEIF(".heic .heif .hif"),
    JPEGXL(".jxl");

    private static final String BRANDS = "ftyp";
    private static final int MAJOR = 8;
    private static final int COMPATIBLE = 16;
    private static final int MOST_BRANDS = 256;
    private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");
    private static final Set<String> HEIF_BRANDS =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "hevm", "hevs", "mif1", "mif2", "msf1");
    private static final String CODE_STREAM = "\u00FF\n";
    private static final String CONTAINER = "\0\0\0\fJXL \r\n\u0087\n";

    private final String extensions;

    SystemFormat(String extensions) {
        this.extensions = extensions;
    }

    /// The format that begins there, by its first bytes alone: no library is looked for.
    static Optional<SystemFormat> at(FileView file) {
        if (file.hasAt(0, CODE_STREAM) || file.hasAt(0, CONTAINER)) {
            return Optional.of(JPEGXL);
        }
        return file.size() >= COMPATIBLE && file.hasAt(Integer.BYTES, BRANDS) ? ofBrands(file) : Optional.empty();
    }

    /// The first brand may be one that AVIF and HEIC share.
    private static Optional<SystemFormat> ofBrands(FileView file) {
        String major = file.text(MAJOR, Integer.BYTES);
        if (AVIF_BRANDS.contains(major)) {
            return Optional.of(AVIF);
        }
        boolean isKnown = HEIF_BRANDS.contains(major);
        long end = Math.min(Math.min(file.u32(0), file.size()), MOST_BRANDS);
        for (long at = COMPATIBLE; isKnown && at + Integer.BYTES <= end; at += Integer.BYTES) {
            if (AVIF_BRANDS.contains(file.text(at, Integer.BYTES))) {
                return Optional.of(AVIF);
            }
        }
        return isKnown ? Optional.of(HEIF) : Optional.empty();
    }

    /// Those that are read on this machine: the libraries are looked for.
    static Stream<SystemFormat> readable() {
        return Stream.of(values()).filter(SystemFormat::isReadable);
    }

    /// Whether its library is there.
    boolean isReadable() {
        return switch (this) {
            case AVIF -> HeifFile.decodesAvif();
            case HEIF -> HeifFile.decodesHeic();
            case JPEGXL -> JxlFile.isSupported();
        };
    }

    List<String> extensions() {
        return List.of(extensions.split(" "));
    }

    EncodedImages open(ImageBytes bytes) throws ImageFormatException {
        return this == JPEGXL ? JxlImages.open(bytes) : HeifImages.open(bytes, name());
    }
}
