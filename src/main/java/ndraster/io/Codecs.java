package ndraster.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageReaderWriterSpi;
import javax.imageio.spi.ImageWriterSpi;

/// Which of the registered plug-ins is trusted with which format: the same one every time.
///
/// TwelveMonkeys' readers survive more files than the JDK's, of JPEG, TIFF and BMP. The JDK's writers are exact
/// where theirs are not. Plug-ins from elsewhere come last, for the formats that nobody else knows.
final class Codecs {
    private static final String JDK = "com.sun.imageio.";
    private static final String TWELVE_MONKEYS = "com.twelvemonkeys.";
    private static final String LIBWEBP = "com.luciad.";

    /// What JPEG 2000's plug-in brings beside itself: readers and writers of formats that others know better.
    private static final String SURPLUS = "com.github.jaiimageio.impl.";

    /// Formats without a magic number: two zeros look like WBMP, a few numbers like XWD.
    private static final Set<String> VAGUE = Set.of("WBMP", "XWD");

    private static final String TGA = "TGA";

    private static final int LAST = 3;
    private static final Map<String, String> NAMES =
            Map.of("TIF", "TIFF", "PCT", "PICT", "JPG", "JPEG", "JPEG 2000", "JPEG2000", "BIGTIFF", "TIFF");

    private Codecs() {}

    /// The reader for these bytes, found by what they are, not by the file's name.
    static ImageReaderSpi readerFor(ImageBytes bytes) throws IOException {
        return readersOf(bytes).stream().findFirst().orElseThrow(() -> unknown(bytes));
    }

    /// Whether the bytes begin as those of a format do that has a beginning of its own.
    static boolean knowsMagicOf(ImageBytes bytes) {
        return readersOf(bytes).stream()
                .map(Codecs::formatOf)
                .anyMatch(format -> !VAGUE.contains(format) && !format.equals(TGA));
    }

    /// The plug-in that decodes WebP as everybody else does, if it is there.
    static Optional<ImageReaderSpi> libwebp() {
        return all(ImageReaderSpi.class)
                .filter(spi -> vendorOf(spi).startsWith(LIBWEBP))
                .findFirst();
    }

    /// The JDK's own reader for these bytes.
    static Optional<ImageReaderSpi> jdkReaderFor(ImageBytes bytes) {
        return readersOf(bytes).stream()
                .filter(spi -> vendorOf(spi).startsWith(JDK))
                .findFirst();
    }

    /// The writer for the format called `name`.
    static ImageWriterSpi writerFor(String name) {
        return all(ImageWriterSpi.class)
                .filter(spi -> formatOf(spi).equals(name))
                .min(Comparator.comparingInt(spi -> rank(spi, JDK, TWELVE_MONKEYS)))
                .orElseThrow(() -> new IllegalStateException(
                        "no ImageIO plug-in writes " + name + "; is ndraster's class path complete?"));
    }

    static boolean isWriterRegistered(String name) {
        return all(ImageWriterSpi.class).anyMatch(spi -> formatOf(spi).equals(name));
    }

    static Stream<ImageReaderSpi> readers() {
        return all(ImageReaderSpi.class);
    }

    /// The plug-in's name of its format, in capitals as people write it: `JPEG`.
    static String formatOf(ImageReaderWriterSpi spi) {
        String name = spi.getFormatNames()[0].toUpperCase(Locale.ROOT);
        return NAMES.getOrDefault(name, name);
    }

    private static List<ImageReaderSpi> readersOf(ImageBytes bytes) {
        List<ImageReaderSpi> able = new ArrayList<>();
        all(ImageReaderSpi.class).filter(spi -> reads(spi, bytes)).forEach(able::add);
        able.sort(
                Comparator.comparingInt(spi -> VAGUE.contains(formatOf(spi)) ? LAST : rank(spi, TWELVE_MONKEYS, JDK)));
        return able;
    }

    private static boolean reads(ImageReaderSpi spi, ImageBytes bytes) {
        try (MemoryImageStream stream = bytes.stream()) {
            return spi.canDecodeInput(stream);
        } catch (IOException | RuntimeException _) {
            return false; // too short for it, or not what it expects: not its format
        }
    }

    private static int rank(ImageReaderWriterSpi spi, String best, String second) {
        List<String> vendors = List.of(best, second);
        return (int) vendors.stream()
                .takeWhile(vendor -> !vendorOf(spi).startsWith(vendor))
                .count();
    }

    private static String vendorOf(ImageReaderWriterSpi spi) {
        return spi.getClass().getName();
    }

    private static <T extends ImageReaderWriterSpi> Stream<T> all(Class<T> kind) {
        List<T> providers = new ArrayList<>();
        IIORegistry.getDefaultInstance().getServiceProviders(kind, true).forEachRemaining(providers::add);
        return providers.stream().filter(spi -> !vendorOf(spi).startsWith(SURPLUS));
    }

    private static ImageFormatException unknown(ImageBytes bytes) {
        if (bytes.size() == 0) {
            return bytes.problem("is empty, no image");
        }
        TreeSet<String> known =
                new TreeSet<>(all(ImageReaderSpi.class).map(Codecs::formatOf).toList());
        Stream.of(SystemFormat.values()).map(SystemFormat::name).forEach(known::add);
        return bytes.problem("is not an image in a format known here; known are " + String.join(", ", known));
    }
}
