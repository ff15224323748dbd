package ndraster.io;

/// The blocks of metadata that image files carry as they are, whatever the format around them.
public enum MetadataKind {
    /// What the camera noted, as the bytes of a small TIFF.
    EXIF,
    /// Adobe's XML packet, in UTF-8.
    XMP,
    /// Captions and keywords of the press, as IPTC-IIM records.
    IPTC,
    /// The colour profile.
    ICC
}
