package ndraster.io;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// An EXIF block that is changed in its place: makers' notes have offsets in them that a block written anew would
/// break.
final class ExifEdit {
    private static final int FIRST = 4;
    private static final int ENTRY = 12;
    private static final int BEHIND_TAG = 2;
    private static final int VALUE = 8;
    private static final int PREVIEW_START = 513;
    private static final int PREVIEW_LENGTH = 514;

    private final byte[] block;
    private final FileView view;
    private int end;

    private ExifEdit(byte[] block) {
        boolean isLittle = block.length > 0 && block[0] == 'I';
        this.block = block;
        this.end = block.length;
        this.view = FileView.of(block, isLittle ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    }

    /// The same block with another orientation, if it had one.
    static byte[] withOrientation(byte[] exif, Orientation orientation) {
        return changed(exif, edit -> edit.setOrientation(orientation));
    }

    /// The same block with the resolutions of rows and columns exchanged.
    static byte[] withResolutionsExchanged(byte[] exif) {
        return changed(exif, ExifEdit::exchangeResolutions);
    }

    /// The same block without its small picture.
    static byte[] withoutPreview(byte[] exif) {
        return changed(exif, ExifEdit::removePreview);
    }

    /// What lies behind the end of a damaged block is left alone.
    private static byte[] changed(byte[] exif, Consumer<ExifEdit> change) {
        ExifEdit edit = new ExifEdit(exif.clone());
        try {
            change.accept(edit);
            return Arrays.copyOf(edit.block, edit.end);
        } catch (IndexOutOfBoundsException _) {
            return edit.block;
        }
    }

    private void setOrientation(Orientation orientation) {
        entry(view.u32(FIRST), TiffDirectory.ORIENTATION).ifPresent(at -> setShort(at + VALUE, orientation.exif()));
    }

    private void setShort(long at, int value) {
        boolean isLittle = view.order() == ByteOrder.LITTLE_ENDIAN;
        block[Math.toIntExact(at)] = (byte) (isLittle ? value : 0);
        block[Math.toIntExact(at + 1)] = (byte) (isLittle ? 0 : value);
    }

    private void exchangeResolutions() {
        OptionalLong horizontal = entry(view.u32(FIRST), TiffDirectory.X_RESOLUTION);
        OptionalLong vertical = entry(view.u32(FIRST), TiffDirectory.Y_RESOLUTION);
        if (horizontal.isPresent() && vertical.isPresent()) {
            int length = ENTRY - BEHIND_TAG;
            byte[] first = view.bytes(horizontal.getAsLong() + BEHIND_TAG, length);
            byte[] second = view.bytes(vertical.getAsLong() + BEHIND_TAG, length);
            put(second, horizontal.getAsLong() + BEHIND_TAG);
            put(first, vertical.getAsLong() + BEHIND_TAG);
        }
    }

    private void put(byte[] bytes, long at) {
        System.arraycopy(bytes, 0, block, Math.toIntExact(at), bytes.length);
    }

    /// Its directory is not pointed to any more, and its bytes are gone.
    private void removePreview() {
        long first = view.u32(FIRST);
        long pointer = first + BEHIND_TAG + (long) ENTRY * view.u16(first);
        long preview = view.u32(pointer);
        if (preview != 0) {
            put(new byte[Integer.BYTES], pointer);
            OptionalLong start = entry(preview, PREVIEW_START);
            OptionalLong length = entry(preview, PREVIEW_LENGTH);
            if (start.isPresent() && length.isPresent()) {
                erase(view.u32(start.getAsLong() + VALUE), view.u32(length.getAsLong() + VALUE));
            }
        }
    }

    private void erase(long start, long length) {
        int from = Math.toIntExact(Math.min(start, block.length));
        int to = Math.toIntExact(Math.min(start + length, block.length));
        Arrays.fill(block, from, to, (byte) 0);
        end = to == end ? from : end;
    }

    private OptionalLong entry(long directory, int tag) {
        for (int i = 0; i < view.u16(directory); i++) {
            long at = directory + BEHIND_TAG + (long) ENTRY * i;
            if (view.u16(at) == tag) {
                return OptionalLong.of(at);
            }
        }
        return OptionalLong.empty();
    }
}
