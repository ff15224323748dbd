package ndraster.io;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import ndraster.NDArray;
import ndraster.codecs.CodecException;
import ndraster.codecs.JxlFile;
import ndraster.codecs.JxlInfo;
import ndraster.codecs.JxlSample;
import ndraster.dtype.DType;

/// A JPEG XL file: a picture, or those of an animation as they are shown, by the system's libjxl.
final class JxlImages implements EncodedImages {
    private static final String FORMAT = "JPEGXL";

    private final ImageBytes bytes;
    private final JxlFile file;
    private Optional<ImageMetadata> metadata = Optional.empty();

    private JxlImages(ImageBytes bytes, JxlFile file) {
        this.bytes = bytes;
        this.file = file;
    }

    static JxlImages open(ImageBytes bytes) throws ImageFormatException {
        try {
            return new JxlImages(bytes, JxlFile.open(bytes.memory()));
        } catch (CodecException e) {
            throw SystemReasons.problem(bytes, FORMAT, e);
        }
    }

    private ImageFormatException problem(CodecException failure) {
        return SystemReasons.problem(bytes, FORMAT, failure);
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public int count() throws ImageFormatException {
        try {
            return file.info().isAnimated() ? file.durations().size() : 1;
        } catch (CodecException e) {
            throw problem(e);
        }
    }

    @Override
    public EncodedImage image(int index) {
        return new Frame(index);
    }

    @Override
    public Optional<Duration> duration(int index) throws ImageFormatException {
        JxlInfo info = file.info();
        if (!info.isAnimated() || info.ticks() == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Duration.ofMillis(file.durations().get(index) * 1000 * info.seconds() / info.ticks()));
        } catch (CodecException e) {
            throw problem(e);
        }
    }

    @Override
    public OptionalInt plays() {
        return file.info().isAnimated() ? OptionalInt.of(file.info().plays()) : OptionalInt.empty();
    }

    @Override
    public Optional<ImageMetadata> metadata(int index) throws ImageFormatException {
        if (metadata.isEmpty()) {
            metadata = Optional.of(readMetadata());
        }
        return metadata;
    }

    private ImageMetadata readMetadata() throws ImageFormatException {
        MetadataCollector found = new MetadataCollector();
        try {
            file.exif().ifPresent(exif -> found.add(MetadataKind.EXIF, exif));
            file.xmp().ifPresent(xmp -> found.add(MetadataKind.XMP, xmp));
        } catch (CodecException e) {
            throw problem(e);
        }
        file.profile().ifPresent(profile -> found.add(MetadataKind.ICC, profile));
        return found.metadata().withOrientation(orientation());
    }

    private Orientation orientation() {
        return Orientation.ofExif(file.info().orientation());
    }

    @Override
    public void close() {
        file.close();
    }

    private final class Frame implements EncodedImage {
        private final int index;

        private Frame(int index) {
            this.index = index;
        }

        @Override
        public ImageInfo describe(ReadOptions options) {
            JxlInfo info = file.info();
            return new ImageInfo(
                    FORMAT,
                    info.width(),
                    info.height(),
                    dtype(),
                    ColorChannels.ofCount(info.samples()),
                    info.samples(),
                    Orientation.UPRIGHT,
                    info.isPremultiplied(),
                    false);
        }

        private DType dtype() {
            return switch (file.info().sample()) {
                case BYTE -> DType.UINT8;
                case SHORT -> DType.UINT16;
                case FLOAT -> DType.FLOAT32;
            };
        }

        /// The file's own word; that of its EXIF block does not count.
        @Override
        public Optional<Orientation> orientation() {
            return Optional.of(JxlImages.this.orientation());
        }

        @Override
        public Stored decode(ReadOptions options, Window window) throws ImageFormatException {
            Limits.Deadline deadline = options.limits().startClock(bytes);
            JxlInfo info = file.info();
            try {
                NDArray samples = file.decode(
                        index,
                        planes -> info.sample() == JxlSample.FLOAT
                                ? Planes.floats(planes.getFirst())
                                : Planes.integers(planes));
                deadline.check();
                return new Stored(samples, ColorChannels.ofCount(info.samples()), info.isPremultiplied(), false);
            } catch (CodecException e) {
                throw problem(e);
            } catch (OutOfMemoryError e) {
                throw new ImageFormatException(bytes.subject(), Reasons.notDecoded(FORMAT, e), e);
            }
        }
    }
}
