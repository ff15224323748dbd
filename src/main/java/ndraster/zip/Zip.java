package ndraster.zip;

/// The numbers of the format.
///
/// @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">PKWARE: .ZIP File Format
///     Specification</a>
final class Zip {
    static final int LOCAL_HEADER = 0x04034b50;
    static final int LOCAL_HEADER_SIZE = 30;

    static final int CENTRAL_HEADER = 0x02014b50;
    static final int CENTRAL_HEADER_SIZE = 46;

    static final int END = 0x06054b50;
    static final int END_SIZE = 22;
    static final int LONGEST_COMMENT = 0xffff;

    static final int END_64 = 0x06064b50;
    static final int END_64_SIZE = 56;
    static final int END_64_LOCATOR = 0x07064b50;
    static final int END_64_LOCATOR_SIZE = 20;

    static final int DATA_DESCRIPTOR = 0x08074b50;

    static final int EXTRA_64 = 1;

    /// What a field of four bytes holds when the value is in the 64-bit fields.
    static final long IN_64 = 0xffff_ffffL;

    static final int ENCRYPTED = 1;
    static final int SIZES_FOLLOW = 1 << 3;
    static final int UTF_8 = 1 << 11;

    static final int STORED = 0;
    static final int DEFLATED = 8;

    private Zip() {}
}
