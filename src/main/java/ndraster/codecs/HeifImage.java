package ndraster.codecs;

/// What the header of a HEIF file says of an image, turned and cut as the file wants it.
///
/// @param id its number in the file
/// @param isGrey whether it has no colours
/// @param isPremultiplied whether colours are multiplied by their alpha
/// @param bits of a sample
public record HeifImage(
        int id, int width, int height, boolean isGrey, boolean hasAlpha, boolean isPremultiplied, int bits) {}
