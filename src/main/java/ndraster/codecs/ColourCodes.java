package ndraster.codecs;

/// What a file says of its colours by numbers of ITU-T H.273, in place of a profile.
public record ColourCodes(int primaries, int transfer) {}
