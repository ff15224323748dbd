package ndraster.codecs;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import ndraster.codecs.CodecException.Problem;

/// One run of libjxl over a file: it tells events as it meets them.
final class JxlDecoder implements AutoCloseable {
    static final int SUCCESS = 0;
    static final int ERROR = 1;
    static final int NEED_BUFFER = 5;
    static final int NEED_BOX_BUFFER = 7;
    static final int BASIC_INFO = 0x40;
    static final int COLOUR = 0x100;
    static final int FRAME = 0x400;
    static final int FULL_IMAGE = 0x1000;
    static final int BOX = 0x4000;

    private static final int NEED_INPUT = 2;

    private final Libjxl library;
    private final MemorySegment pointer;

    JxlDecoder(Libjxl library, MemorySegment file, int events) throws CodecException {
        this.library = library;
        this.pointer = library.create.toMemory(MemorySegment.NULL);
        try {
            check(library.subscribe.toInt(pointer, events));
            check(library.keepOrientation.toInt(pointer, 1));
            check(library.setInput.toInt(pointer, file, file.byteSize()));
        } catch (Throwable failure) {
            close();
            throw failure;
        }
    }

    Libjxl library() {
        return library;
    }

    MemorySegment pointer() {
        return pointer;
    }

    /// Works until something happens.
    ///
    /// @throws CodecException if that is the file's end or damage
    int next() throws CodecException {
        int event = library.process.toInt(pointer);
        if (event == NEED_INPUT) {
            throw new CodecException(Problem.TRUNCATED, "its data ends too early");
        }
        if (event == ERROR) {
            throw damaged();
        }
        return event;
    }

    /// @throws CodecException if `event` did not happen before the file's end
    void await(int event) throws CodecException {
        int found = next();
        while (found != event) {
            if (found == SUCCESS) {
                throw damaged();
            }
            found = next();
        }
    }

    static void check(int status) throws CodecException {
        if (status != SUCCESS) {
            throw damaged();
        }
    }

    /// libjxl has no words for what it meets.
    static CodecException damaged() {
        return new CodecException(Problem.DAMAGED, "libjxl can not decode it");
    }

    JxlInfo info() throws CodecException {
        try (Arena call = Arena.ofConfined()) {
            MemorySegment info = call.allocate(JxlInfo.ROOM, Long.BYTES);
            check(library.basicInfo.toInt(pointer, info));
            return JxlInfo.of(info);
        }
    }

    /// `JxlExtraChannelType` of an extra channel.
    int typeOf(int channel) throws CodecException {
        try (Arena call = Arena.ofConfined()) {
            MemorySegment info = call.allocate(JxlInfo.ROOM, Long.BYTES);
            check(library.extraChannel.toInt(pointer, (long) channel, info));
            return info.get(JAVA_INT, 0);
        }
    }

    /// How many ticks the frame is shown that was met.
    long duration() throws CodecException {
        try (Arena call = Arena.ofConfined()) {
            MemorySegment header = call.allocate(JxlInfo.ROOM, Long.BYTES);
            check(library.frameHeader.toInt(pointer, header));
            return Integer.toUnsignedLong(header.get(JAVA_INT, 0));
        }
    }

    @Override
    public void close() {
        library.destroy.run(pointer);
    }
}
