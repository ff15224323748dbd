package ndraster.awt;

import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import ndraster.NDArray;
import ndraster.ReadOnlyArrayException;
import ndraster.dtype.DType;

/// Images as arrays, and arrays as images: over the same memory (`as…`), or as a copy (`to…`).
///
/// Rows are axis 0, columns axis 1, channels axis 2; channels come as R, G, B, A, whatever their order in memory.
/// Samples are what the image stores: its own colour space, premultiplied with alpha if the image's type says so,
/// grey values as they are (AWT's `getRGB` shows the grey 128 as 188).
///
/// A view stays a view: what is written to one side is seen on the other, also by an image that is on the screen,
/// the next time it is painted. For that AWT stops keeping copies of the image in the graphics card's memory from
/// the moment its memory has been handed out, here as after any call of
/// [java.awt.image.DataBufferByte#getData()].
///
/// The views of an image that [#asImage] made of a read-only array are read-only. So are the views of a [Raster]
/// that is no `WritableRaster`.
///
/// @see BufferedImage
public final class Images {
    private static final int COLOURS = 3;

    private Images() {}

    // ------------------------------------------------------------------ image to array

    /// The samples of an image as an array of shape `(h, w, channels)`, or `(h, w)` if there is one channel. A
    /// shared view.
    ///
    /// Channels are R, G, B(, A), or what else the image's bands are, in their order; uint8, uint16, int16,
    /// int32, float32 or float64 as the image has them. An 8-bit image with the two colours black and white is
    /// bool.
    ///
    /// @throws ImageLayoutException if strides can not say where the samples are: palettes, several pixels in
    ///     one byte, channels in bits (5-6-5), an `int` with alpha, several banks. The message names the
    ///     views that there are, and [#toArray]
    public static NDArray asArray(BufferedImage image) {
        Source source = Source.of(image);
        Optional<IndexColorModel> palette = source.palette();
        Optional<Samples> samples = RasterSamples.findApart(source);
        Optional<NDArray> array = palette.isEmpty()
                ? samples.flatMap(Samples::channels)
                : samples.filter(indices -> PaletteColours.areTruthValues(palette.get(), indices))
                        .map(indices -> indices.band(0).view(DType.BOOL));
        return array.orElseThrow(() -> Refusals.noChannels(source));
    }

    /// The samples of a raster, as [#asArray(BufferedImage)]. Channels are the bands in their order. A shared
    /// view, read-only unless it is a `WritableRaster`.
    ///
    /// @throws ImageLayoutException if strides can not say where the samples are
    public static NDArray asArray(Raster raster) {
        Source source = Source.of(raster);
        return RasterSamples.findApart(source)
                .flatMap(Samples::channels)
                .orElseThrow(() -> Refusals.noChannels(source));
    }

    /// The red, green and blue of an image, `(h, w, 3)`, without its alpha. A shared view; premultiplied if the
    /// image is.
    ///
    /// @throws ImageLayoutException if the image has no such channels, or strides can not say where they are
    public static NDArray asRgb(BufferedImage image) {
        Source source = Source.of(image);
        if (!Colours.areRgb(source)) {
            throw source.refused("its channels are not red, green and blue. Images.asArray gives those that it has");
        }
        return RasterSamples.findApart(source)
                .flatMap(samples -> samples.bands(0, COLOURS).channels())
                .orElseThrow(() -> Refusals.noChannels(source));
    }

    /// The alpha of an image, `(h, w)`: 0 is transparent. A shared view.
    ///
    /// @throws ImageLayoutException if the image has no alpha, or it has no memory of its own
    public static NDArray asAlpha(BufferedImage image) {
        Source source = Source.of(image);
        if (!source.hasAlpha() || source.palette().isPresent()) {
            throw source.refused("it has no channel for alpha. Images.toArray copies what colours it has");
        }
        return RasterSamples.find(source)
                .map(samples -> samples.band(samples.count() - 1))
                .orElseThrow(() -> Refusals.noChannels(source));
    }

    /// Each channel of an image as an array of shape `(h, w)`: R, G, B(, A), also where they lie in several
    /// banks. Shared views.
    ///
    /// @throws ImageLayoutException if a sample is no number of its own in memory: palettes and packed bits
    public static List<NDArray> asBands(BufferedImage image) {
        Source source = Source.of(image);
        Samples samples = Optional.of(source)
                .filter(found -> found.palette().isEmpty())
                .flatMap(RasterSamples::find)
                .orElseThrow(() -> Refusals.noChannels(source));
        return IntStream.range(0, samples.count()).mapToObj(samples::band).toList();
    }

    /// As [#asBands(BufferedImage)]: each band of a raster. Shared views, read-only unless it is a
    /// `WritableRaster`.
    ///
    /// @throws ImageLayoutException if a sample is no number of its own in memory
    public static List<NDArray> asBands(Raster raster) {
        Source source = Source.of(raster);
        Samples samples = RasterSamples.find(source).orElseThrow(() -> Refusals.noChannels(source));
        return IntStream.range(0, samples.count()).mapToObj(samples::band).toList();
    }

    /// The pixels of an image as structs of shape `(h, w)`. A shared view; premultiplied if the image is.
    ///
    /// The fields are `r`, `g`, `b` and `a`, or `gray` and `a`, or `c`, `m`, `y`, `k`, or `band0`, … , in the
    /// order that they have in memory and at their true offsets.
    ///
    /// @throws ImageLayoutException if a pixel is not in one piece (planes), or its channels are no whole bytes
    public static NDArray asPixels(BufferedImage image) {
        Source source = Source.of(image);
        return Optional.of(source)
                .filter(found -> found.palette().isEmpty())
                .flatMap(Views::pixels)
                .orElseThrow(() -> Refusals.noPixels(source));
    }

    /// As [#asPixels(BufferedImage)], with the fields `band0`, `band1`, … of a raster, whose colours nobody
    /// knows.
    ///
    /// @throws ImageLayoutException as there
    public static NDArray asPixels(Raster raster) {
        Source source = Source.of(raster);
        return Views.pixels(source).orElseThrow(() -> Refusals.noPixels(source));
    }

    /// The pixels of an image whose channels are bits of one number, as those numbers, `(h, w)`: int32 for
    /// `TYPE_INT_…`, uint16 for 5-6-5 and 5-5-5. A shared view.
    ///
    /// @throws ImageLayoutException if the image has other pixels
    public static NDArray asPacked(BufferedImage image) {
        return packed(Source.of(image));
    }

    /// As [#asPacked(BufferedImage)].
    ///
    /// @throws ImageLayoutException as there
    public static NDArray asPacked(Raster raster) {
        return packed(Source.of(raster));
    }

    private static NDArray packed(Source source) {
        return RasterSamples.packed(source)
                .map(PackedElements::array)
                .orElseThrow(() -> source.refused(
                        "its pixels are no packed numbers. Images.asStored gives them as they are in memory"));
    }

    /// The memory of an image in the order that it has. A shared view.
    ///
    /// For channels that are elements: `(h, w, channels)` from the lowest to the highest, so B, G, R for
    /// `TYPE_3BYTE_BGR`, or `(h, w)` if there is one. For `int` pixels: their bytes, uint8 of shape `(h, w,
    /// 4)`, on a little-endian machine B, G, R, A. For other packed pixels: as [#asPacked]. For a palette: the
    /// indices, `(h, w)`. For several pixels in a byte: the bytes of each row.
    ///
    /// @throws ImageLayoutException if there is no even step from channel to channel, or the rows start
    ///     inside a byte
    public static NDArray asStored(BufferedImage image) {
        return stored(Source.of(image));
    }

    /// As [#asStored(BufferedImage)].
    ///
    /// @throws ImageLayoutException as there
    public static NDArray asStored(Raster raster) {
        return stored(Source.of(raster));
    }

    private static NDArray stored(Source source) {
        return Views.stored(source).orElseThrow(() -> Refusals.noChannels(source));
    }

    /// The samples of any image as a new, writable array, `(h, w, channels)` or `(h, w)`, channels R, G, B(,
    /// A).
    ///
    /// As [#asArray] where that can share. Colours of a palette are looked up, with alpha if it has any. Bits
    /// that are black or white become bool, 1, 2 or 4 bits of grey uint8, channels of less than a byte (5-6-5)
    /// are spread over 0 … 255.
    public static NDArray toArray(BufferedImage image) {
        Source source = Source.of(image);
        return source.palette()
                .map(palette -> PaletteColours.copy(image, palette))
                .or(() -> ImageCopy.packed(image, source))
                .or(() -> RasterSamples.find(source).map(Samples::copy))
                .orElseGet(() -> SampleCopy.of(image.getRaster(), true));
    }

    /// The samples of any raster as a new, writable array, `(h, w, bands)` or `(h, w)`, as they are.
    public static NDArray toArray(Raster raster) {
        return RasterSamples.find(Source.of(raster)).map(Samples::copy).orElseGet(() -> SampleCopy.of(raster, false));
    }

    /// As [#toArray(BufferedImage)], as samples of another type: 0 stays black and the largest number white (1
    /// for floating point numbers and bool), as [#toDepth] does it.
    public static NDArray toArray(BufferedImage image, DType type) {
        return Depth.convert(toArray(image), Given.other(type, "a type"));
    }

    /// Samples of another type, where black stays 0 and white becomes the largest number of the type, which is
    /// 1 for floating point numbers and bool: uint8 255 is uint16 65535 is float32 1.0. Integers are rounded to
    /// the nearest, what is below black or above white becomes these, NaN 0. Always a new array.
    ///
    /// @throws ImageLayoutException if the elements or `type` are not real numbers
    public static NDArray toDepth(NDArray samples, DType type) {
        return Depth.convert(Given.array(samples), Given.other(type, "a type"));
    }

    /// The colours of any image as people see them: sRGB, uint8 of shape `(h, w, 3)`. A copy.
    ///
    /// Palettes are looked up, grey is R = G = B, premultiplied colours are divided by their alpha, alpha is
    /// then left out, profiles are converted, deeper samples rounded to 8 bits. Pillow's `convert("RGB")`.
    public static NDArray toRgb(BufferedImage image) {
        return ImageCopy.rgb(Given.image(image));
    }

    /// As [#toRgb] with alpha, `(h, w, 4)`: 255 where the image has none. Not premultiplied. Pillow's
    /// `convert("RGBA")`.
    public static NDArray toRgba(BufferedImage image) {
        return ImageCopy.rgba(Given.image(image));
    }

    /// Any image in grey, uint8 of shape `(h, w)`: `0.299 R + 0.587 G + 0.114 B` of [#toRgb], rounded. A copy.
    /// Pillow's `convert("L")`.
    public static NDArray toGray(BufferedImage image) {
        return ImageCopy.gray(Given.image(image));
    }

    // ------------------------------------------------------------------ array to image

    /// An image over the memory of an array. Shared: the image shows what is written to the array, and the
    /// array what is drawn.
    ///
    /// - `(h, w)` and `(h, w, 1)` are grey, `(h, w, 2)` grey and alpha, `(h, w, 3)` red, green and blue, `(h, w,
    ///   4)` these and alpha, of uint8, uint16, int16, int32, float32 or float64 (0 … 1), in either byte order;
    ///   bool `(h, w)` is black and white.
    /// - `(h, w)` structs show their fields `r`, `g`, `b` and `a`, or `gray` and `a`, in whatever order and
    ///   wherever they are; other fields are left out.
    /// - A view of an image's memory that still has the image's channels keeps its colour model: its
    ///   premultiplied alpha, CMYK, a palette, packed bits. Otherwise colours are sRGB, grey is AWT's, alpha is
    ///   not premultiplied.
    ///
    /// The image has one of AWT's standard types, which are those that draw fast, if the memory allows: uint8
    /// in memory order B, G, R (`TYPE_3BYTE_BGR`), A, B, G, R (`TYPE_4BYTE_ABGR`), grey, uint16 grey, and R, G,
    /// B(, A) as bytes of an `int[]` whose fourth byte is alpha or nobody's. Memory on the Java heap stays the Java
    /// array that it is; native and mapped memory is used where it is, at half the speed and less. What is
    /// `TYPE_CUSTOM` is drawn from a copy, made each time.
    ///
    /// The image of a read-only array can be drawn and saved, at full speed. It is `TYPE_CUSTOM`, and whoever draws
    /// on it, sets its pixels or writes to its raster gets a [ReadOnlyArrayException]; [#asArray(BufferedImage)] of
    /// it is read-only again. [#toImage(BufferedImage)] gives a copy to write to.
    ///
    /// @throws ImageLayoutException if the array is no picture, has a type that AWT does not know, or lies as
    ///     AWT can not describe: backwards rows or columns, for instance. The message says what is possible;
    ///     [#toImage] copies
    public static BufferedImage asImage(NDArray array) {
        return Picture.of(array).share();
    }

    /// As [#asImage(NDArray)] with the colours that `colours` says: CMYK, a profile, a palette, premultiplied
    /// alpha, and, with a [java.awt.image.DirectColorModel] over `(h, w)`, the bits of packed numbers. Any
    /// number of channels, in the order of the last axis or of the fields.
    ///
    /// @throws ImageLayoutException if the samples are not those of the colour model, or as for
    ///     [#asImage(NDArray)]
    public static BufferedImage asImage(NDArray array, ColorModel colours) {
        return Picture.of(array, Given.other(colours, "a colour model")).share();
    }

    /// As [#asImage(NDArray)] with colours of another space: a profile (`ICC_ColorSpace`), linear RGB, CMYK.
    /// The last axis, or the fields in their order, are the components of the space, and maybe alpha after
    /// them.
    ///
    /// @param isAlphaPremultiplied whether the colours are already multiplied with alpha
    /// @throws ImageLayoutException if there are more or fewer channels, or as for [#asImage(NDArray)]
    public static BufferedImage asImage(NDArray array, ColorSpace space, boolean isAlphaPremultiplied) {
        return Picture.of(array, Given.other(space, "a colour space"), isAlphaPremultiplied)
                .share();
    }

    /// A raster over the memory of an array: that of [#asImage(NDArray)], for what takes rasters. Shared.
    ///
    /// @throws ndraster.ReadOnlyArrayException if the array is read-only: who asks for this wants to write
    /// @throws ImageLayoutException as for [#asImage(NDArray)]
    public static WritableRaster asRaster(NDArray array) {
        if (Given.array(array).isReadOnly()) {
            throw new ReadOnlyArrayException(
                    "output array is read-only: a writable raster over it would be none."
                            + " asImage(array) gives an image to look at, asImage(array.copy()).getRaster() a raster of a copy");
        }
        return asImage(array).getRaster();
    }

    /// An image of its own with the pixels of an array, of whichever standard type fits: everything that
    /// [#asImage(NDArray)] takes, and
    /// arrays that lie in memory as no image can, backwards for instance. A copy, writable.
    ///
    /// @throws ImageLayoutException if the array is no picture, or has a type that AWT does not know
    public static BufferedImage toImage(NDArray array) {
        return Picture.of(array).copy();
    }

    /// As [#toImage(NDArray)], of a type of AWT: `toImage(toImage(array), type)`.
    ///
    /// @param type `BufferedImage.TYPE_…`
    /// @throws ImageLayoutException as there
    public static BufferedImage toImage(NDArray array, int type) {
        return ImageCopy.of(toImage(array), type);
    }

    // ------------------------------------------------------------------ image to image

    /// An image of its own with the same pixels, on the Java heap: of the same type, or of the standard type
    /// that has the same colours, or else of the same colour model. A copy, writable. Images over native or
    /// mapped memory become what every operation of AWT takes.
    public static BufferedImage toImage(BufferedImage image) {
        return ImageCopy.of(Given.image(image));
    }

    /// A copy of an image as one of another type of AWT. Between any two types; one of the type that it has,
    /// also with another palette, stays as it is.
    ///
    /// Every pixel becomes what `setRGB` makes of `getRGB`: alpha is multiplied in and divided out again, or
    /// left out where the type has none (nothing is blended), a palette takes its nearest colour, deeper
    /// samples are rounded, other profiles converted to sRGB. Only grey is not AWT's: its `getRGB` takes the
    /// samples of `TYPE_BYTE_GRAY` for light and makes 188 of 128. Here they are levels, as files and Pillow
    /// have them: 128 becomes 128, 128, 128, and colours become `0.299 R + 0.587 G + 0.114 B`.
    ///
    /// @param type `BufferedImage.TYPE_INT_RGB` … `TYPE_BYTE_INDEXED`
    /// @throws ImageLayoutException if it is none of these
    public static BufferedImage toImage(BufferedImage image, int type) {
        return ImageCopy.of(image, type);
    }

    /// A copy of an image with other colours: a palette, CMYK, a profile, 16 bits, floating point numbers.
    /// Converted as [#toImage(BufferedImage, int)] does it; between samples of the same colour space without a
    /// loss of bits.
    public static BufferedImage toImage(BufferedImage image, ColorModel colours) {
        return ImageCopy.of(Given.image(image), Given.other(colours, "a colour model"));
    }

    // ------------------------------------------------------------------ drawing

    /// Draws on an image. The same as with its own `createGraphics()`, but fast where most of an image is
    /// drawn on that is over native or mapped memory, or has a layout that is none of AWT's types (R, G, B
    /// in this order): there AWT draws one pixel after the other, so that drawing is done on a copy on the
    /// Java heap, which is then written back as a whole. Nobody else should write to the memory meanwhile.
    /// If `painter` throws, nothing is written back.
    ///
    /// @throws ndraster.ReadOnlyArrayException if the image is over native memory and shows a read-only array
    public static void paint(BufferedImage image, Consumer<Graphics2D> painter) {
        Painting.paint(Given.image(image), Given.other(painter, "a painter"));
    }
}
