package ndraster.screen;

/// An element of a picture.
public record Position(long row, long column) {}
