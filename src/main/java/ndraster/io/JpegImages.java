package ndraster.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A JPEG that has other pictures behind it, which an index in its APP2 segment finds: MPO (CIPA DC-007), as
/// cameras with two lenses write it. Whatever else lies behind a JPEG is no image of it.
record JpegImages(PluginImages first, List<ImageBytes> others) implements EncodedImages {
    private static final String INDEX = "MPF\0";
    private static final int ENTRIES = 0xB002;
    private static final int ENTRY = 16;
    private static final int SIZE = 4;
    private static final int OFFSET = 8;

    static JpegImages of(PluginImages first) {
        FileView file = FileView.bigEndian(first.bytes().memory());
        List<ImageBytes> others = new ArrayList<>();
        try {
            new JpegSegments(file).forEach((type, content) -> {
                if (type == JpegSegments.APP2 && content.hasAt(0, INDEX) && others.isEmpty()) {
                    others.addAll(others(first.bytes(), content));
                }
            });
        } catch (IndexOutOfBoundsException _) {
            others.clear(); // a damaged index is no reason to lose the first
        }
        return new JpegImages(first, List.copyOf(others));
    }

    /// Where they are is counted from the index, which is a TIFF.
    private static List<ImageBytes> others(ImageBytes bytes, FileView content) {
        FileView index = content.slice(INDEX.length(), content.size() - INDEX.length());
        long base = index.memory().address() - bytes.memory().address();
        Optional<TiffField> entries = TiffDirectory.of(index).flatMap(directory -> directory.field(ENTRIES));
        List<ImageBytes> found = new ArrayList<>();
        if (entries.isPresent()) {
            FileView list = FileView.of(
                    entries.get().value(), TiffParser.of(index).orElseThrow().order());
            for (long at = ENTRY; at + ENTRY <= list.size(); at += ENTRY) {
                picture(bytes, base + list.u32(at + OFFSET), list.u32(at + SIZE))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<ImageBytes> picture(ImageBytes bytes, long start, long size) {
        boolean isThere = size > 2 && start < bytes.size() - 2;
        if (!isThere || FileView.bigEndian(bytes.memory()).u16(start) != 0xFFD8) {
            return Optional.empty();
        }
        long length = Math.min(size, bytes.size() - start);
        return Optional.of(new ImageBytes(bytes.memory().asSlice(start, length), bytes.subject()));
    }

    @Override
    public String format() {
        return first.format();
    }

    @Override
    public int count() {
        return 1 + others.size();
    }

    @Override
    public EncodedImage image(int index) throws IOException {
        return index == 0 ? first.image(0) : new StandaloneImage(others.get(index - 1));
    }

    @Override
    public void close() {
        first.close();
    }
}
