package ndraster.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ndraster.NDArray;
import ndraster.dtype.DType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the table of formats says of those that are written, tried.
class FormatClaimsTest {
    private static final Set<String> LOSSY = Set.of("JPEG");

    @TempDir
    private Path folder;

    static Stream<FormatInfo> written() {
        return ImageFiles.formats().stream().filter(FormatInfo::isWritten);
    }

    @Test
    void there_are_formats_to_try() {
        assertThat(written().map(FormatInfo::name)).contains("PNG", "TIFF", "WEBP", "JPEG2000", "QOI", "ICO");
    }

    @ParameterizedTest
    @MethodSource("written")
    void every_type_that_it_is_written_from_comes_back(FormatInfo format) throws IOException {
        for (String type : format.writtenTypes()) {
            NDArray picture = picture(DType.of(type), format);
            NDArray read = saved(format, picture);
            assertThat(read.dtype()).as("%s of %s", format.name(), type).isEqualTo(picture.dtype());
            if (!LOSSY.contains(format.name())) {
                TestPictures.assertEqual(read, picture);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("written")
    void it_is_deep_if_more_than_bytes_come_back(FormatInfo format) throws IOException {
        boolean isDeep = false;
        for (String type : List.of("bool", "uint8", "uint16", "int16", "int32", "float32", "float64")) {
            try {
                isDeep |= saved(format, picture(DType.of(type), format)).dtype().itemSize() > 1;
            } catch (ImageFormatException e) {
                assertThat(format.writtenTypes()).as(e.getMessage()).doesNotContain(type);
            }
        }
        assertThat(format.isDeep()).isEqualTo(isDeep);
    }

    @ParameterizedTest
    @MethodSource("written")
    void alpha_comes_back_or_is_refused(FormatInfo format) throws IOException {
        NDArray rgba = NDArray.full(DType.UINT8, 255, 5, 7, 4);
        rgba.set("1:3, :, 3", 0);
        rgba.set("..., :3", 40);
        if (format.hasAlpha()) {
            TestPictures.assertEqual(saved(format, rgba).get("..., 3"), rgba.get("..., 3"));
        } else {
            assertThatThrownBy(() -> saved(format, rgba)).isInstanceOf(ImageFormatException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("written")
    void several_images_come_back_or_are_refused(FormatInfo format) throws IOException {
        NDArray picture = picture(DType.of(format.writtenTypes().getLast()), format);
        Path file = folder.resolve("many" + format.extensions().getFirst());
        List<NDArray> two = List.of(picture, picture.copy());
        if (Encoding.of(file).hasMany()) {
            ImageFiles.saveAll(file, two, options(format));
            try (ImageFile opened = ImageFile.open(file)) {
                assertThat(opened.count()).isEqualTo(2);
            }
            assertThat(format.hasManyImages()).isTrue();
        } else {
            assertThatThrownBy(() -> ImageFiles.saveAll(file, two, options(format)))
                    .isInstanceOf(ImageFormatException.class)
                    .hasMessageContaining(" holds one image, found 2");
        }
    }

    @ParameterizedTest
    @MethodSource("written")
    void metadata_that_are_written_are_read(FormatInfo format) throws IOException {
        byte[] xmp = {'<', 'x', '/', '>'};
        byte[] icc = Files.readAllBytes(TestProfiles.linear(folder.resolve("linear.icc")));
        ImageMetadata metadata = ImageMetadata.EMPTY.with(MetadataKind.XMP, xmp).with(MetadataKind.ICC, icc);
        Path file = folder.resolve("a" + format.extensions().getFirst());
        ImageFiles.save(
                file,
                picture(DType.of(format.writtenTypes().getLast()), format),
                options(format).withMetadata(metadata));
        try (ImageFile opened = ImageFile.open(file)) {
            for (MetadataKind kind : metadata.kinds()) {
                Optional<String> read = opened.metadata().block(kind).map(HexFormat.of()::formatHex);
                Optional<String> given = metadata.block(kind).map(HexFormat.of()::formatHex);
                assertThat(read.equals(given))
                        .as("%s in %s", kind, format.name())
                        .isEqualTo(format.writtenMetadata().contains(kind));
            }
        }
    }

    private NDArray saved(FormatInfo format, NDArray picture) throws IOException {
        Path file = folder.resolve("a" + format.extensions().getFirst());
        ImageFiles.save(file, picture, options(format));
        return ImageFiles.open(file);
    }

    private static WriteOptions options(FormatInfo format) {
        return WriteOptions.DEFAULT.withLossless(format.options().contains("lossless"));
    }

    /// Of as many channels as the format has for the type.
    private static NDArray picture(DType type, FormatInfo format) throws IOException {
        boolean isGrey = type.equals(DType.BOOL)
                || Encoding.of(Path.of("a" + format.extensions().getFirst()))
                        .counts()
                        .contains(1);
        NDArray values = NDArray.arange(0, 5 * 7 * 3, 1);
        NDArray samples = type.equals(DType.BOOL) ? values.remainder(3).equal(0) : values.astype(type);
        return isGrey ? samples.get(":35").reshape(5, 7) : samples.reshape(5, 7, 3);
    }
}
