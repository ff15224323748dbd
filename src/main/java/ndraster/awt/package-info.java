/// AWT's images as arrays, and arrays as AWT's images, over the same memory.
///
/// The methods of [ndraster.awt.Images] called `as…` share memory, those called `to…` copy it.
/// [ndraster.awt.ArrayView] shows arrays and images in a window.
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
/// Writing does not ask for that paint: call the component's `repaint()`, or show the array in a view.
///
/// ## On a screen
///
/// {@snippet file="ndraster/awt/ArrayViewTutorialTest.java" region="show"}
///
/// The view repaints by itself whenever the array is written through ndraster, by whichever thread and
/// through whichever view of the memory. Writes that ndraster does not see are shown after
/// [ndraster.awt.ArrayView#refresh], or looked for by [ndraster.awt.ArrayView#watch].
///
/// ## What draws fast
///
/// Every order of fields and channels works. AWT has fast loops only for its own types: uint8 that lies in memory
/// as B, G, R or as A, B, G, R, grey, and the bytes of an `int[]`. Others, and memory off the Java heap, are drawn
/// from a copy for the screen that is made each time. Who draws one image often keeps the copy that
/// [ndraster.awt.Images#toImage(ndraster.NDArray)] gives. To draw on them, let [ndraster.awt.Images#paint] do so:
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
