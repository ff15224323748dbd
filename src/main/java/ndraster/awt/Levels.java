package ndraster.awt;

/// Levels of light.
final class Levels {
    private Levels() {}

    /// The nearest of 0 … 255 to one of 0 … 65535, without a division.
    static int toByte(int level) {
        return (level * 255 + 32895) >> 16;
    }
}
