package ndraster.codecs;

/// What one sample becomes.
public enum JxlSample {
    /// 8 bits without a sign.
    BYTE(2, 1),
    /// 16 bits without a sign.
    SHORT(3, 2),
    /// 32 bits floating point, 1 for white.
    FLOAT(0, 4);

    private final int type;
    private final int size;

    JxlSample(int type, int size) {
        this.type = type;
        this.size = size;
    }

    /// Its bytes.
    public int size() {
        return size;
    }

    /// `JxlDataType`.
    int type() {
        return type;
    }
}
