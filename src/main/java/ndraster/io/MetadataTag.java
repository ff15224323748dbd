package ndraster.io;

/// One piece of metadata, for people to read.
///
/// @param group where it is: `Exif IFD0`, `GPS`, `XMP`
/// @param name what it is: `Exposure Time`
/// @param value its value in words: `1/60 sec`
public record MetadataTag(String group, String name, String value) {}
