/// Decoders of the system's libraries, called through `java.lang.foreign`: libheif for AVIF and HEIF, libjxl for
/// JPEG XL.
///
/// A library is looked for when the first file of its format is opened, and stays loaded. All memory that it is given
/// is a copy or a buffer of known size, and all that it gives is copied out; an array never lies in it.
@NullMarked
package ndraster.codecs;

import org.jspecify.annotations.NullMarked;
