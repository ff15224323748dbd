/// AWT's images as arrays, and arrays as AWT's images, over the same memory.
///
/// [ndraster.awt.Images] is all there is. Its methods called `as…` share memory, those called `to…` copy it.
///
/// ## An image as an array
///
/// {@snippet file="ndraster/awt/RepaintTest.java" region="channels"}
///
/// Rows come first, then columns, then channels, and channels are red, green, blue and alpha in this order. AWT's
/// memory mostly has them the other way round: then the last stride is −1. Not one pixel is copied, sub-images
/// and padded rows are only other strides.
///
/// The samples are those that the image stores. Nothing is converted: an image with premultiplied alpha gives
/// premultiplied samples, one in another colour space gives that space's, and the grey 128 is 128, which AWT's
/// own `getRGB` shows as 188.
///
/// Some memory is no array of channels: palettes, single bits, 5-6-5, and the pixels of `TYPE_INT_ARGB`, which on
/// most machines lie as B, G, R, A. [ndraster.awt.Images#asArray(java.awt.image.BufferedImage)] then says which
/// of the other views there are (`asPixels`, `asRgb`, `asAlpha`, `asBands`, `asPacked`, `asStored`), and
/// [ndraster.awt.Images#toArray(java.awt.image.BufferedImage)] copies any image there is, as R, G, B, A.
///
/// ## An array as an image
///
/// {@snippet file="ndraster/awt/RepaintTest.java" region="repaint"}
///
/// The image may be drawn, put on a screen and saved. What is written to the array later is there at the next
/// paint:
///
/// {@snippet file="ndraster/awt/RepaintTest.java" region="again"}
///
/// Writing does not ask for that paint: call the component's `repaint()`.
///
/// ## What draws fast
///
/// Every order of fields and channels works. AWT has fast loops only for its own types: uint8 that lies in memory
/// as B, G, R or as A, B, G, R, grey, and the bytes of an `int[]`. Others draw about 20 times slower.
/// [ndraster.awt.Images#toImage(ndraster.NDArray)] gives a copy that draws fast.
///
/// Memory off the Java heap is drawn from a copy for the screen. To draw on it, let
/// [ndraster.awt.Images#paint] do so:
///
/// {@snippet file="ndraster/docs/ImagesPageTest.java" region="paint"}
///
/// ## Conversions
///
/// {@snippet file="ndraster/docs/ImagesPageTest.java" region="convert"}
///
/// Between any two types of AWT the colours are exactly those of `getRGB` and `setRGB`, but for grey, whose levels
/// stay what they are.
@NullMarked
package ndraster.awt;

import org.jspecify.annotations.NullMarked;
