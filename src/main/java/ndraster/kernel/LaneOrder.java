package ndraster.kernel;

import java.util.Arrays;
import java.util.List;
import ndraster.parallel.Cores;

/// The order of the elements of lanes by keys: stable.
public final class LaneOrder {
    private LaneOrder() {}

    /// For each lane of `lane` elements, the positions of its elements from the smallest to the largest.
    ///
    /// @param columns keys of all elements; the first column decides, the next where those are equal, and so on
    public static long[] of(List<long[]> columns, int count, int lane) {
        long[] order = new long[count];
        Cores.run(count / lane, count, (from, end) -> {
            for (int at = (int) from * lane; at < end * lane; at += lane) {
                put(ofLane(columns, at, lane), order, at);
            }
        });
        return order;
    }

    private static void put(int[] positions, long[] order, int at) {
        for (int i = 0; i < positions.length; i++) {
            order[at + i] = positions[i];
        }
    }

    private static int[] ofLane(List<long[]> columns, int at, int lane) {
        int[] order = new int[lane];
        Arrays.setAll(order, i -> i);
        for (long[] keys : columns.reversed()) {
            sort(order, keys, at);
        }
        return order;
    }

    private static void sort(int[] order, long[] keys, int at) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int position : order) {
            least = Math.min(least, keys[at + position]);
            most = Math.max(most, keys[at + position]);
        }
        long range = most - least;
        if (range >= 0 && range < 1L << Integer.SIZE) {
            sortPacked(order, keys, at, least);
        } else {
            int[] from = order.clone();
            merge(from, order, 0, order.length, keys, at);
        }
    }

    /// Keys in the high half, places in the low one: sorting the numbers is then stable.
    private static void sortPacked(int[] order, long[] keys, int at, long least) {
        long[] packed = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            long key = keys[at + order[i]] - least + Integer.MIN_VALUE;
            packed[i] = key << Integer.SIZE | i;
        }
        Arrays.sort(packed);
        int[] before = order.clone();
        for (int i = 0; i < order.length; i++) {
            order[i] = before[(int) packed[i]];
        }
    }

    /// Sorts `to[start…end)`; `from` has the same elements, and serves as scratch.
    private static void merge(int[] from, int[] to, int start, int end, long[] keys, int at) {
        if (end - start < 2) {
            return;
        }
        int middle = (start + end) >>> 1;
        merge(to, from, start, middle, keys, at);
        merge(to, from, middle, end, keys, at);
        int left = start;
        int right = middle;
        for (int k = start; k < end; k++) {
            boolean takesLeft = left < middle && (right == end || keys[at + from[left]] <= keys[at + from[right]]);
            to[k] = takesLeft ? from[left++] : from[right++];
        }
    }
}
