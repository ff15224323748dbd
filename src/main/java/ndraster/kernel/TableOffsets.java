package ndraster.kernel;

import ndraster.layout.Layout;

/// Items at the same few or many offsets inside each element of a layout.
public final class TableOffsets implements ItemOffsets {
    private final Walk outer;
    private final long[] table;
    private final long[] inner;
    private int at;

    /// For every element of `outer`, each offset of `table`, and there each of `inner`.
    public TableOffsets(Layout outer, long[] table, long[] inner) {
        this.outer = new Walk(outer);
        this.table = table;
        this.inner = inner;
        this.at = table.length;
    }

    @Override
    public int next(long[] to) {
        int n = 0;
        while (n + inner.length <= to.length) {
            if (at == table.length) {
                if (table.length == 0 || inner.length == 0 || !outer.advance()) {
                    return n;
                }
                at = 0;
            }
            int count = Math.min(table.length - at, (to.length - n) / inner.length);
            n = expand(outer.offset(), table, at, count, inner, to, n);
            at += count;
        }
        return n;
    }

    /// Writes `base + table[i] + inner[k]` for `count` entries of the table.
    static int expand(long base, long[] table, int from, int count, long[] inner, long[] to, int start) {
        if (inner.length == 1) {
            shift(base + inner[0], table, from, count, to, start);
            return start + count;
        }
        if (inner.length == 3) {
            expandThree(base, table, from, count, inner, to, start);
            return start + 3 * count;
        }
        int n = start;
        for (int i = from; i < from + count; i++) {
            for (long part : inner) {
                to[n++] = base + table[i] + part;
            }
        }
        return n;
    }

    private static void expandThree(long base, long[] table, int from, int count, long[] inner, long[] to, int start) {
        long first = base + inner[0];
        long second = base + inner[1];
        long third = base + inner[2];
        for (int i = 0; i < count; i++) {
            long at = table[from + i];
            to[start + 3 * i] = at + first;
            to[start + 3 * i + 1] = at + second;
            to[start + 3 * i + 2] = at + third;
        }
    }

    private static void shift(long base, long[] table, int from, int count, long[] to, int start) {
        for (int i = 0; i < count; i++) {
            to[start + i] = base + table[from + i];
        }
    }
}
