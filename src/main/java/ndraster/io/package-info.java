/// Image files, opened as arrays and saved from arrays.
///
/// {@snippet class="ndraster.io.ImageFilesTutorialTest" region="open"}
///
/// An opened image has the samples that the file stores, in the order red, green, blue, alpha, and is read-only:
/// its memory belongs to the decoded image. It is upright: the orientation that a camera noted is applied. No colour
/// profile is, unless [ndraster.io.ReadOptions] ask for sRGB.
///
/// {@snippet class="ndraster.io.ImageFilesTutorialTest" region="save"}
///
/// A saved file is replaced all at once. Values are never rescaled: what a format can not hold is an
/// [ndraster.io.ImageFormatException] that says what could. The same exception tells of files that are damaged,
/// cut short or no image, in one line for the person who has the file.
///
/// {@snippet class="ndraster.io.ImageFilesTutorialTest" region="info"}
///
/// Formats are those of the ImageIO plug-ins on the class path, TwelveMonkeys' among them, with one choice of
/// plug-in for each format and direction; `docs/cli.md` lists them.
@NullMarked
package ndraster.io;

import org.jspecify.annotations.NullMarked;
