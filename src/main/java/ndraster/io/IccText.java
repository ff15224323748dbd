package ndraster.io;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A text in a colour profile: ASCII with a length (version 2), or UTF-16 in several languages (version 4).
final class IccText {
    private static final int ASCII = 0x64657363;
    private static final int UNICODE = 0x6D6C7563;
    private static final int LENGTH = 8;
    private static final int START = 12;
    private static final int FIRST_RECORD = 20;

    private IccText() {}

    static Optional<String> of(byte[] tag) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(tag);
            return switch (buffer.getInt(0)) {
                case ASCII -> Optional.of(new String(tag, START, buffer.getInt(LENGTH) - 1, StandardCharsets.US_ASCII));
                case UNICODE -> Optional.of(first(buffer, tag));
                default -> Optional.empty();
            };
        } catch (IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    private static String first(ByteBuffer buffer, byte[] tag) {
        int length = buffer.getInt(FIRST_RECORD);
        int start = buffer.getInt(FIRST_RECORD + Integer.BYTES);
        return new String(tag, start, length, StandardCharsets.UTF_16BE);
    }
}
