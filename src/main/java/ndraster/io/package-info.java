/// Opening and saving image files.
///
/// ```java
/// NDArray photo = ImageFiles.open(Path.of("photo.jpg"));   // (h, w, 3) uint8, read-only
/// NDArray mine = photo.copy();                             // to write to
/// ImageFiles.save(mine, Path.of("photo.png"));
/// ```
///
/// Formats are those of the ImageIO plug-ins on the class path, with one choice of plug-in for each format and
/// direction.
/// Every error about a file or an array is an [ndraster.io.ImageFormatException] whose message is one line for the
/// person who has
/// the file.
@NullMarked
package ndraster.io;

import org.jspecify.annotations.NullMarked;
