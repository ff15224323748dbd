package ndraster.codecs;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Which images of a HEIF file have no colours: libheif 1.15 does not say before it has decoded them.
final class HeifItems {
    private static final int VERSION = 4;
    private static final int MONOCHROME_OF_AV1 = 0x10;
    private static final int CHROMA_OF_HEVC = 16;
    private static final int DEEPEST = 4;

    private final List<Box> properties = new ArrayList<>();
    private final Map<Integer, List<Integer>> propertiesOf = new HashMap<>();
    private final Map<Integer, Integer> firstTileOf = new HashMap<>();

    private HeifItems() {}

    /// What is found: libheif says what is wrong with a file whose boxes are damaged.
    static HeifItems of(MemorySegment file) {
        HeifItems items = new HeifItems();
        try {
            Box.all(file).stream()
                    .filter(box -> box.type().equals("meta"))
                    .findFirst()
                    .ifPresent(items::collect);
        } catch (IndexOutOfBoundsException _) {
            return items;
        }
        return items;
    }

    private void collect(Box meta) {
        meta.inside(VERSION, "iprp").findFirst().ifPresent(iprp -> {
            iprp.inside(0, "ipco").findFirst().ifPresent(ipco -> properties.addAll(Box.all(ipco.content())));
            iprp.inside(0, "ipma").forEach(this::collectAssociations);
        });
        meta.inside(VERSION, "iref").forEach(this::collectTiles);
    }

    private void collectAssociations(Box ipma) {
        boolean isWide = ipma.u8(0) > 0;
        boolean isLong = (ipma.u8(3) & 1) != 0;
        long at = VERSION + Integer.BYTES;
        for (long left = Integer.toUnsignedLong(ipma.i32(VERSION)); left > 0; left--) {
            int id = isWide ? ipma.i32(at) : ipma.u16(at);
            at += isWide ? Integer.BYTES : Short.BYTES;
            int count = ipma.u8(at++);
            List<Integer> indices = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                indices.add(isLong ? ipma.u16(at) & 0x7FFF : ipma.u8(at) & 0x7F);
                at += isLong ? Short.BYTES : Byte.BYTES;
            }
            propertiesOf.put(id, indices);
        }
    }

    private void collectTiles(Box iref) {
        boolean isWide = iref.u8(0) > 0;
        int size = isWide ? Integer.BYTES : Short.BYTES;
        iref.inside(VERSION, "dimg").forEach(tiles -> {
            int from = isWide ? tiles.i32(0) : tiles.u16(0);
            int first = isWide ? tiles.i32(size + Short.BYTES) : tiles.u16(size + Short.BYTES);
            firstTileOf.put(from, first);
        });
    }

    boolean isGrey(int id) {
        try {
            return isGrey(id, 0);
        } catch (IndexOutOfBoundsException _) {
            return false;
        }
    }

    private boolean isGrey(int id, int depth) {
        Optional<Boolean> own = saidBy(id, "av1C")
                .map(codec -> (codec.u8(2) & MONOCHROME_OF_AV1) != 0)
                .or(() -> saidBy(id, "hvcC").map(codec -> (codec.u8(CHROMA_OF_HEVC) & 3) == 0));
        if (own.isPresent()) {
            return own.get();
        }
        Integer tile = firstTileOf.get(id);
        return tile != null && depth < DEEPEST && isGrey(tile, depth + 1);
    }

    private Optional<Box> saidBy(int id, String type) {
        return Objects.requireNonNullElse(propertiesOf.get(id), List.<Integer>of()).stream()
                .filter(index -> index > 0 && index <= properties.size())
                .map(index -> properties.get(index - 1))
                .filter(property -> property.type().equals(type))
                .findFirst();
    }
}
