package ndraster.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import ndraster.io.AnimationFrame.Disposal;
import ndraster.io.GifPicture.GifControl;

/// Finds the pictures of a GIF, and what is said of them.
final class GifParser {
    private static final int WIDTH = 6;
    private static final int HEIGHT = 8;
    private static final int FLAGS = 10;
    private static final int FIRST = 13;
    private static final int EXTENSION = 0x21;
    private static final int PICTURE = 0x2C;
    private static final int TRAILER = 0x3B;
    private static final int CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;
    private static final int HAS_PALETTE = 0x80;
    private static final int INTERLACED = 0x40;
    private static final int PALETTE_SIZE = 7;
    private static final String LOOP = "\u000BNETSCAPE2.0\u0003\u0001";

    private final FileView gif;
    private final List<GifPicture> pictures = new ArrayList<>();
    private Optional<GifPalette> palette = Optional.empty();
    private GifControl control = GifControl.NONE;
    private int plays = 1;
    private long at = FIRST;

    private GifParser(FileView gif) {
        this.gif = gif;
    }

    static boolean isAt(FileView file) {
        return file.hasAt(0, "GIF87a") || file.hasAt(0, "GIF89a");
    }

    /// A file may lack its trailer, as many do.
    ///
    /// @throws ImageFormatException if no picture starts in it
    static GifFile parse(ImageBytes bytes) throws ImageFormatException {
        GifParser parser = new GifParser(FileView.littleEndian(bytes.memory()));
        boolean isCut = parser.isCut();
        if (parser.pictures.isEmpty()) {
            throw bytes.problem(isCut ? Reasons.truncated("GIF") : "damaged GIF: it has no picture");
        }
        return new GifFile(
                bytes,
                parser.gif.u16(WIDTH),
                parser.gif.u16(HEIGHT),
                parser.plays,
                List.copyOf(parser.pictures),
                isCut);
    }

    private boolean isCut() {
        try {
            palette = palette(gif.u8(FLAGS));
            while (at < gif.size() && gif.u8(at) != TRAILER) {
                switch (gif.u8(at)) {
                    case EXTENSION -> readExtension();
                    case PICTURE -> readPicture();
                    default -> at++; // decoders pass over what is between blocks
                }
            }
            return false;
        } catch (IndexOutOfBoundsException _) {
            return true;
        }
    }

    /// The palette that starts here, if `flags` say so.
    private Optional<GifPalette> palette(int flags) {
        if ((flags & HAS_PALETTE) == 0) {
            return Optional.empty();
        }
        int length = 3 << ((flags & PALETTE_SIZE) + 1);
        at += length;
        return Optional.of(new GifPalette(gif.slice(at - length, length), OptionalInt.empty()));
    }

    private void readExtension() {
        int kind = gif.u8(at + 1);
        if (kind == CONTROL && gif.u8(at + 2) >= 4) {
            control = controlAt(at + 3);
        } else if (kind == APPLICATION && gif.hasAt(at + 2, LOOP)) {
            int repetitions = gif.u16(at + 2 + LOOP.length());
            plays = repetitions == 0 ? 0 : repetitions + 1;
        }
        at += 2;
        passBlocks();
    }

    private GifControl controlAt(long start) {
        int flags = gif.u8(start);
        Disposal disposal = switch (flags >> 2 & 7) {
            case 2 -> Disposal.CLEAR;
            case 3 -> Disposal.RESTORE;
            default -> Disposal.KEEP;
        };
        OptionalInt transparent = (flags & 1) == 0 ? OptionalInt.empty() : OptionalInt.of(gif.u8(start + 3));
        return new GifControl(disposal, gif.u16(start + 1), transparent);
    }

    private void readPicture() {
        long start = at + 1;
        int flags = gif.u8(start + 8);
        at = start + 9;
        Optional<GifPalette> colors = palette(flags).or(() -> palette);
        int codeSize = gif.u8(at++);
        pictures.add(new GifPicture(
                gif.u16(start),
                gif.u16(start + 2),
                gif.u16(start + 4),
                gif.u16(start + 6),
                (flags & INTERLACED) != 0,
                colors.orElseGet(GifPalette::greys).with(control.transparent()),
                control,
                codeSize,
                gif.slice(at, gif.size() - at)));
        control = GifControl.NONE;
        passBlocks();
    }

    private void passBlocks() {
        while (gif.u8(at) != 0) {
            at += 1 + gif.u8(at);
        }
        at++;
    }
}
