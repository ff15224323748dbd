package ndraster.io;

/// Which numbers stand for an image's colours.
public enum Colors {
    /// Those in the file, in the file's own colour space: what arrays want. Premultiplied alpha stays so.
    AS_STORED,

    /// Those of sRGB, as screens show them: an embedded profile is applied, CMYK and Lab become R, G, B,
    /// premultiplied alpha is divided out, samples whose meaning the file does not say are left out. Grey stays one
    /// channel, and the depth stays.
    SRGB
}
