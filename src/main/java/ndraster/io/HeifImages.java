package ndraster.io;

import java.util.List;
import java.util.Optional;
import ndraster.NDArray;
import ndraster.codecs.CodecException;
import ndraster.codecs.HeifFile;
import ndraster.codecs.HeifImage;
import ndraster.dtype.DType;

/// The images of an AVIF or HEIF file that are no part of another one, by the system's libheif.
record HeifImages(ImageBytes bytes, String format, HeifFile file, List<Integer> ids) implements EncodedImages {
    static HeifImages open(ImageBytes bytes, String format) throws ImageFormatException {
        try {
            HeifFile file = HeifFile.open(bytes.memory());
            List<Integer> ids = file.ids();
            if (ids.isEmpty()) {
                file.close();
                throw bytes.problem("damaged " + format + ": it has no image");
            }
            return new HeifImages(bytes, format, file, ids);
        } catch (CodecException e) {
            throw SystemReasons.problem(bytes, format, e);
        }
    }

    @Override
    public int count() {
        return ids.size();
    }

    @Override
    public int main() throws ImageFormatException {
        try {
            return Math.max(0, ids.indexOf(file.primary()));
        } catch (CodecException e) {
            throw SystemReasons.problem(bytes, format, e);
        }
    }

    @Override
    public EncodedImage image(int index) throws ImageFormatException {
        try {
            return new Item(this, file.image(ids.get(index)));
        } catch (CodecException e) {
            throw SystemReasons.problem(bytes, format, e);
        }
    }

    /// libheif has turned the picture already, whatever the EXIF block says.
    @Override
    public Optional<ImageMetadata> metadata(int index) throws ImageFormatException {
        int id = ids.get(index);
        MetadataCollector found = new MetadataCollector();
        try {
            file.exif(id).ifPresent(exif -> found.add(MetadataKind.EXIF, exif));
            file.xmp(id).ifPresent(xmp -> found.add(MetadataKind.XMP, xmp));
            file.profile(id).ifPresent(profile -> found.add(MetadataKind.ICC, profile));
            if (!file.image(id).isGrey()) {
                file.codes(id)
                        .flatMap(CodedColours::profile)
                        .ifPresent(profile -> found.add(MetadataKind.ICC, profile));
            }
        } catch (CodecException e) {
            throw SystemReasons.problem(bytes, format, e);
        }
        return Optional.of(found.metadata().withOrientation(Orientation.UPRIGHT));
    }

    @Override
    public void close() {
        file.close();
    }

    private record Item(HeifImages images, HeifImage image) implements EncodedImage {
        @Override
        public ImageInfo describe(ReadOptions options) {
            return new ImageInfo(
                    images.format,
                    image.width(),
                    image.height(),
                    image.bits() > Byte.SIZE ? DType.UINT16 : DType.UINT8,
                    channels(),
                    channels().colors() + (image.hasAlpha() ? 1 : 0),
                    Orientation.UPRIGHT,
                    image.isPremultiplied(),
                    false);
        }

        /// Grey may come as R, G and B.
        private NDArray greyOf(NDArray samples) {
            boolean isRgb = image.isGrey() && samples.ndim() == 3 && samples.length(2) > 2;
            if (!isRgb) {
                return samples;
            }
            return samples.get(image.hasAlpha() ? "..., 2:" : "..., 0");
        }

        private ColorChannels channels() {
            if (image.isGrey()) {
                return image.hasAlpha() ? ColorChannels.GREY_ALPHA : ColorChannels.GREY;
            }
            return image.hasAlpha() ? ColorChannels.RGBA : ColorChannels.RGB;
        }

        @Override
        public Stored decode(ReadOptions options, Window window) throws ImageFormatException {
            Limits.Deadline deadline = options.limits().startClock(images.bytes);
            try {
                NDArray samples = greyOf(images.file.decode(image, Planes::integers));
                deadline.check();
                return new Stored(samples, channels(), image.isPremultiplied(), false);
            } catch (CodecException e) {
                throw SystemReasons.problem(images.bytes, images.format, e);
            } catch (OutOfMemoryError e) {
                throw new ImageFormatException(images.bytes.subject(), Reasons.notDecoded(images.format, e), e);
            }
        }
    }
}
