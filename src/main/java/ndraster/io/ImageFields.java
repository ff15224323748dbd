package ndraster.io;

import java.util.Set;

/// The tags of a TIFF directory that describe how its pixels are stored, or hold what is no EXIF:
/// Photoshop's among them have a picture of their own.
final class ImageFields {
    private static final int LAYERS = 37724;
    private static final int ANNOTATIONS = 50255;

    static final Set<Integer> TAGS = Set.of(
            254,
            255,
            256,
            257,
            258,
            259,
            262,
            263,
            266,
            273,
            277,
            278,
            279,
            280,
            281,
            282,
            283,
            284,
            288,
            289,
            290,
            291,
            292,
            293,
            296,
            297,
            301,
            317,
            318,
            319,
            320,
            321,
            322,
            323,
            324,
            325,
            330,
            332,
            338,
            339,
            340,
            341,
            347,
            512,
            513,
            514,
            529,
            530,
            531,
            532,
            TiffDirectory.XMP,
            TiffDirectory.IPTC,
            34377,
            TiffDirectory.ICC,
            LAYERS,
            ANNOTATIONS);

    private ImageFields() {}
}
