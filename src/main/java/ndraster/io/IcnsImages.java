package ndraster.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The sizes in an ICNS. Those that are files of their own, PNG or JPEG 2000, are read as such: the plug-in says of all
/// that they are R, G, B and alpha, and then gives what they are.
record IcnsImages(PluginImages icns, List<Entry> entries) implements EncodedImages {
    private static final int HEADER = 8;
    private static final int MOST_BITS = 32;
    private static final String PNG = "\u0089PNG";
    private static final String JP2 = "\0\0\0\fjP  ";
    private static final String CODES = "\u00FFO\u00FFQ";

    /// What the plug-in counts; the others are masks, or unknown to it.
    private static final Set<String> COUNTED = Set.of(
            "ICON", "ICN#", "icm#", "icm4", "icm8", "ics#", "ics4", "ics8", "icl4", "icl8", "ich#", "ich4", "ich8",
            "is32", "il32", "ih32", "it32", "icp4", "icp5", "icp6", "ic07", "ic08", "ic09", "ic10", "ic11", "ic12",
            "ic13", "ic14");

    /// @param type four letters, of which the last tells the depth of those without R, G and B
    record Entry(String type, FileView content) {
        boolean isFile() {
            return content.hasAt(0, PNG) || content.hasAt(0, JP2) || content.hasAt(0, CODES);
        }

        int bits() {
            return switch (type.charAt(3)) {
                case '#', 'N' -> 1;
                case '4' -> isFile() ? MOST_BITS : 4;
                case '8' -> isFile() ? MOST_BITS : Byte.SIZE;
                default -> MOST_BITS;
            };
        }
    }

    /// `icns` itself if it counts otherwise.
    static EncodedImages of(PluginImages icns) throws IOException {
        List<Entry> entries = entries(FileView.bigEndian(icns.bytes().memory()));
        return icns.count() == entries.size() ? new IcnsImages(icns, entries) : icns;
    }

    private static List<Entry> entries(FileView file) {
        List<Entry> entries = new ArrayList<>();
        long at = HEADER;
        while (at + HEADER <= file.size()) {
            long length = Math.min(file.u32(at + 4), file.size() - at);
            if (length < HEADER) {
                return entries;
            }
            if (COUNTED.contains(file.text(at, 4))) {
                entries.add(new Entry(file.text(at, 4), file.slice(at + HEADER, length - HEADER)));
            }
            at += length;
        }
        return entries;
    }

    @Override
    public String format() {
        return icns.format();
    }

    @Override
    public int count() {
        return entries.size();
    }

    /// Of several of one size, the one with the most colours.
    @Override
    public int main() {
        int main = 0;
        long most = 0;
        for (int i = 0; i < entries.size(); i++) {
            long weight = weight(i);
            main = weight > most ? i : main;
            most = Math.max(weight, most);
        }
        return main;
    }

    /// 0 for one that can not be read: others can stand for it.
    private long weight(int index) {
        try {
            ImageInfo info = image(index).describe(ReadOptions.DEFAULT);
            return info.width() * info.height() * MOST_BITS + entries.get(index).bits();
        } catch (IOException _) {
            return 0;
        }
    }

    @Override
    public EncodedImage image(int index) {
        Entry entry = entries.get(index);
        return entry.isFile()
                ? new StandaloneImage(
                        new ImageBytes(entry.content().memory(), icns.bytes().subject()))
                : icns.image(index);
    }

    @Override
    public void close() {
        icns.close();
    }
}
