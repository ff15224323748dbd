package ndraster.io;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import ndraster.Index;
import ndraster.Joining;
import ndraster.NDArray;

/// An open image file, with one image or many: pages of a TIFF, pictures of an animation, sizes of an icon,
/// layers of a PSD.
///
/// Pictures of an animation are what is seen at their time, not the parts that the file stores. A PSD's image 0 is
/// all layers together. Images are counted from 0, and read in any order; forwards is fastest.
///
/// Not for several threads at once; open the file once for each.
public final class ImageFile implements AutoCloseable {
    private final Arena arena;
    private final ImageBytes bytes;
    private final EncodedImages images;
    private Optional<ImageMetadata> metadata = Optional.empty();

    private ImageFile(Arena arena, ImageBytes bytes) throws IOException {
        this.arena = arena;
        this.bytes = bytes;
        this.images = Opening.open(bytes);
    }

    /// Opens `file`, whatever its name ends in.
    ///
    /// @throws ImageFormatException if it is no image, or its header is damaged
    /// @throws java.nio.file.FileSystemException if there is no such file, or it can not be read
    @SuppressWarnings("MustBeClosedChecker") // the file's own close() closes it
    public static ImageFile open(Path file) throws IOException {
        Arena arena = Arena.ofShared();
        try {
            return new ImageFile(arena, ImageBytes.of(file, arena));
        } catch (Throwable failure) {
            arena.close();
            throw failure;
        }
    }

    /// Opens the image in `stream`, which is read to its end and left open.
    ///
    /// @throws ImageFormatException if it is no image, or its header is damaged
    @SuppressWarnings("MustBeClosedChecker") // the file's own close() closes it
    public static ImageFile open(InputStream stream) throws IOException {
        return new ImageFile(Arena.ofShared(), ImageBytes.of(stream));
    }

    /// The format, in capitals: `JPEG`.
    public String format() {
        return images.format();
    }

    /// How many images there are.
    public int count() throws IOException {
        return images.count();
    }

    /// Which image stands for the file: the first, of an icon the largest.
    public int main() throws IOException {
        return images.main();
    }

    /// What reading the [#main] image would give. No pixel is decoded, and damage further on is not seen.
    public ImageInfo info() throws IOException {
        return info(images.main());
    }

    /// What reading the image at `index` would give.
    ///
    /// @throws IndexOutOfBoundsException if there is none
    public ImageInfo info(int index) throws IOException {
        return info(index, ReadOptions.DEFAULT);
    }

    /// What [#read(int, ReadOptions)] would give, of the whole image: the meaning of its samples, CMYK or RGB, is
    /// [ImageInfo#channels].
    ///
    /// @throws IndexOutOfBoundsException if there is none
    public ImageInfo info(int index, ReadOptions options) throws IOException {
        return stored(index, options).as(options);
    }

    private ImageInfo stored(int index, ReadOptions options) throws IOException {
        EncodedImage image = image(index);
        ImageInfo info = image.describe(options);
        if (info.width() <= 0 || info.height() <= 0) {
            throw bytes.problem("damaged " + info.format() + ": it says that it has " + info.width() + " x "
                    + info.height() + " pixels");
        }
        Optional<Orientation> own = image.orientation();
        return info.with(own.isPresent() ? own.get() : metadata(index).orientation());
    }

    private EncodedImage image(int index) throws IOException {
        if (index < 0 || (index > 0 && index >= images.count())) {
            throw new IndexOutOfBoundsException(
                    bytes.subject() + ": there is no image " + index + ", it has " + images.count() + " from 0 on");
        }
        return images.image(index);
    }

    /// The [#main] image, as stored and upright.
    ///
    /// @throws ImageFormatException if it is damaged, cut short or larger than [Limits#DEFAULT]
    public NDArray read() throws IOException {
        return read(ReadOptions.DEFAULT);
    }

    /// The [#main] image.
    ///
    /// @throws ImageFormatException if it is damaged, cut short or larger than the limits
    public NDArray read(ReadOptions options) throws IOException {
        return read(images.main(), options);
    }

    /// The image at `index`, read-only: its memory may be the decoder's.
    ///
    /// @throws IndexOutOfBoundsException if there is none
    /// @throws ImageFormatException if it is damaged, cut short or larger than the limits
    public NDArray read(int index, ReadOptions options) throws IOException {
        ImageInfo info = stored(index, options);
        Orientation orientation = options.isUpright() ? info.orientation() : Orientation.UPRIGHT;
        Window window = window(info, orientation, options);
        check(image(index).decoded(window, info), info, options.limits());
        return orientation.asUpright(part(index, options, window)).asReadOnly();
    }

    private void check(Window decoded, ImageInfo info, Limits limits) throws ImageFormatException {
        long width = decoded.columns().count();
        long height = decoded.rows().count();
        checkPixels(decoded, limits);
        limits.checkBytes(bytes, info.withSize(width, height).nbytes());
    }

    private void checkPixels(Window decoded, Limits limits) throws ImageFormatException {
        limits.checkPixels(bytes, decoded.columns().count(), decoded.rows().count());
    }

    /// The pixels of `window`, in the rows and columns that the file has.
    private NDArray part(int index, ReadOptions options, Window window) throws IOException {
        Stored stored = image(index).decode(options, window);
        NDArray samples = samples(index, options, stored);
        return stored.isWindow() ? samples : window.of(samples);
    }

    private NDArray samples(int index, ReadOptions options, Stored stored) throws IOException {
        Stored seen = options.colors() == Colors.SRGB
                ? SrgbColors.of(bytes, stored, metadata(index).profile())
                : stored;
        return options.bitsAsBytes() ? Samples.bytesOfTruth(seen.samples()) : seen.samples();
    }

    /// Reads the image at `index` into `target`, which has the shape and type of what
    /// [#read(int, ReadOptions)] gives: into a mapped .npy for instance.
    ///
    /// It is read in strips of rows, so that an image larger than Java's memory can be read, if its format
    /// lets strips be decoded one by one (TIFF and BigTIFF in strips or tiles, BMP, and PGM and its like in
    /// binary) or as they come (JPEG and PNG; of an interlaced PNG the file is decoded once for each strip).
    /// Of other formats the whole image is decoded.
    ///
    /// @throws IndexOutOfBoundsException if there is none
    /// @throws IllegalArgumentException if `target` has another shape or type
    /// @throws ImageFormatException if it is damaged, cut short or has more pixels than the limits; `target`
    ///     may have some of it then
    public void readInto(NDArray target, int index, ReadOptions options) throws IOException {
        ImageInfo info = stored(index, options);
        Orientation orientation = options.isUpright() ? info.orientation() : Orientation.UPRIGHT;
        Window window = window(info, orientation, options);
        checkPixels(image(index).decoded(window, info), options.limits());
        ImageInfo seen = info.as(options);
        Strips.check(target, orientation.swapsAxes() ? window.transposed() : window, seen);
        NDArray whole = orientation.asStored(target);
        inStrips(
                index,
                options,
                window,
                Strips.rows(window, seen),
                (from, rows) ->
                        whole.get(Index.slice(from, from + rows.length(0))).assign(rows));
    }

    /// Gives what [#read(int, ReadOptions)] would give to `consumer`, at most `most` rows at once, from the
    /// first on.
    ///
    /// It takes little memory where [#readInto] does; where the picture has to be turned for it, so that the last
    /// row or column of the file becomes the first, the file is decoded once for each strip.
    ///
    /// @throws IllegalArgumentException if `most` is less than 1
    /// @throws IndexOutOfBoundsException if there is none
    /// @throws ImageFormatException if it is damaged, cut short or has more pixels than the limits; `consumer`
    ///     may have had some of it then
    public void readRows(int index, ReadOptions options, long most, RowConsumer consumer) throws IOException {
        if (most < 1) {
            throw new IllegalArgumentException("at most " + most + " rows at once are none; ask for 1 or more");
        }
        ImageInfo info = stored(index, options);
        Orientation orientation = options.isUpright() ? info.orientation() : Orientation.UPRIGHT;
        Window window = window(info, orientation, options);
        checkPixels(image(index).decoded(window, info), options.limits());
        if (orientation.keepsRows()) {
            inStrips(index, options, window, most, (from, rows) -> consumer.accept(from, orientation.asUpright(rows)));
            return;
        }
        long height = (orientation.swapsAxes() ? window.columns() : window.rows()).count();
        for (long from = 0; from < height; from += most) {
            Window strip = orientation.rows(window, from, Math.min(from + most, height));
            consumer.accept(from, orientation.asUpright(part(index, options, strip)));
        }
    }

    private void inStrips(int index, ReadOptions options, Window window, long most, RowConsumer consumer)
            throws IOException {
        image(index)
                .decode(options, window, most, (from, strip) -> consumer.accept(from, samples(index, options, strip)));
    }

    private Window window(ImageInfo info, Orientation orientation, ReadOptions options) throws ImageFormatException {
        long height = orientation.swapsAxes() ? info.width() : info.height();
        long width = orientation.swapsAxes() ? info.height() : info.width();
        return orientation.stored(Window.of(options, height, width, bytes), height, width);
    }

    /// All images.
    ///
    /// @throws ImageFormatException if one is damaged, or all together are larger than the limits
    public List<NDArray> readAll(ReadOptions options) throws IOException {
        return read(0, images.count(), options);
    }

    /// The images from `from` to before `to`.
    ///
    /// @throws IndexOutOfBoundsException if there are not so many
    /// @throws ImageFormatException if one is damaged, or all together are larger than the limits
    public List<NDArray> read(int from, int to, ReadOptions options) throws IOException {
        return read(range(from, to), options);
    }

    private int[] range(int from, int to) throws IOException {
        if (from < 0 || from >= to || to > images.count()) {
            throw new IndexOutOfBoundsException(bytes.subject() + ": there are no images " + from + ":" + to
                    + ", it has " + images.count() + " from 0 on");
        }
        return IntStream.range(from, to).toArray();
    }

    /// The images at `indices`, in their order.
    ///
    /// @throws IndexOutOfBoundsException if there is none at one of them
    /// @throws ImageFormatException if one is damaged, or all together are larger than the limits
    public List<NDArray> read(int[] indices, ReadOptions options) throws IOException {
        options.limits().checkImages(bytes, indices.length);
        List<NDArray> all = new ArrayList<>();
        long size = 0;
        for (int index : indices) {
            NDArray image = read(index, options);
            size = Math.addExact(size, image.nbytes());
            options.limits().checkBytes(bytes, size);
            all.add(image);
        }
        return List.copyOf(all);
    }

    /// All images in one array, `(n, h, w, channels)`, or `(n, h, w)` if all are grey. Grey and opaque ones get
    /// the channels that others have. A copy.
    ///
    /// @throws ImageFormatException as [#readAll], and if they differ in size or type
    public NDArray readStacked(ReadOptions options) throws IOException {
        return readStacked(0, images.count(), options);
    }

    /// The images from `from` to before `to` in one array, as [#readStacked(ReadOptions)].
    ///
    /// @throws IndexOutOfBoundsException if there are not so many
    /// @throws ImageFormatException as there
    public NDArray readStacked(int from, int to, ReadOptions options) throws IOException {
        return readStacked(range(from, to), options);
    }

    /// The images at `indices`, in their order, in one array, as [#readStacked(ReadOptions)].
    ///
    /// @throws IndexOutOfBoundsException if there is none at one of them
    /// @throws ImageFormatException as there
    public NDArray readStacked(int[] indices, ReadOptions options) throws IOException {
        List<NDArray> all = read(indices, options);
        return stacked(haveOneMeaning(indices, options) ? all : ChannelCounts.alike(all));
    }

    /// Whether samples mean the same in all images; grey, RGB and alpha can be made alike.
    private boolean haveOneMeaning(int[] indices, ReadOptions options) throws IOException {
        ColorChannels first = info(indices[0], options).channels();
        boolean isOne = true;
        for (int index : indices) {
            ColorChannels other = info(index, options).channels();
            if (other != first && !(other.isPlain() && first.isPlain())) {
                throw bytes.problem("its images are no stack: image " + indices[0] + " is " + first.label() + ", image "
                        + index + " is " + other.label() + ". Read them one by one, or in sRGB");
            }
            isOne &= other == first;
        }
        return isOne;
    }

    private NDArray stacked(List<NDArray> alike) throws ImageFormatException {
        NDArray first = alike.getFirst();
        for (int i = 1; i < alike.size(); i++) {
            NDArray other = alike.get(i);
            if (!Arrays.equals(first.shape(), other.shape()) || !first.dtype().equals(other.dtype())) {
                throw bytes.problem("its images are no stack: image 0 is " + ChannelCounts.describe(first) + ", image "
                        + i + " is " + ChannelCounts.describe(other) + ". Read them one by one");
            }
        }
        return Joining.stack(alike, 0);
    }

    /// How long the image at `index` is shown; nothing if it is no part of an animation.
    public Optional<Duration> duration(int index) throws IOException {
        return images.duration(index);
    }

    /// How often an animation is to be shown, 0 for without end; nothing if it is none.
    public OptionalInt plays() throws IOException {
        return images.plays();
    }

    /// The colours that the indices of the image at `index` stand for: uint8, `(n, 3)`, or `(n, 4)` if some are
    /// transparent. A copy. Nothing if it has no palette.
    public Optional<NDArray> palette(int index) throws IOException {
        return image(index).palette();
    }

    /// What the file says beside the pixels of its first image.
    ///
    /// @throws ImageFormatException if it takes more than 64 MB when inflated, which is an attack
    public ImageMetadata metadata() throws IOException {
        return metadata(0);
    }

    /// What the file says beside the pixels of the image at `index`. Pages of a TIFF and images of a HEIF have
    /// their own; images of other formats share it.
    ///
    /// @throws ImageFormatException as [#metadata()]
    public ImageMetadata metadata(int index) throws IOException {
        if (images.format().equals("TIFF") && index > 0) {
            return MetadataReader.readPage(bytes.memory(), index);
        }
        Optional<ImageMetadata> own = images.metadata(index);
        if (own.isPresent()) {
            return own.get();
        }
        ImageMetadata known = metadata.isPresent() ? metadata.get() : MetadataReader.read(images.format(), bytes);
        metadata = Optional.of(known);
        return known;
    }

    /// The metadata that still holds for what reading with `options` gives: turned upright, it has no orientation,
    /// and the resolution of the turned picture; taken to sRGB, no profile; turned or cut, no preview.
    ///
    /// @throws ImageFormatException as [#metadata()]
    public ImageMetadata metadata(int index, ReadOptions options) throws IOException {
        return metadata(index).afterReading(options);
    }

    /// Closes the file, if it is open. Arrays that were read stay.
    @Override
    public void close() {
        if (arena.scope().isAlive()) {
            images.close();
            arena.close();
        }
    }
}
