package ndraster.kernel;

import java.nio.ByteBuffer;

/// Items at any offsets of a Java array or a direct buffer: `base` and the offsets count bytes. One loop for each kind
/// of memory and size of item.
final class OffsetLoops {
    private OffsetLoops() {}

    static void get(byte[] from, long base, long[] offsets, byte[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = from[(int) (base + offsets[i])];
        }
    }

    static void get(short[] from, long base, long[] offsets, short[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = from[(int) ((base + offsets[i]) >> 1)];
        }
    }

    static void get(int[] from, long base, long[] offsets, int[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = from[(int) ((base + offsets[i]) >> 2)];
        }
    }

    static void get(long[] from, long base, long[] offsets, long[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = from[(int) ((base + offsets[i]) >> 3)];
        }
    }

    static void get(float[] from, long base, long[] offsets, float[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = from[(int) ((base + offsets[i]) >> 2)];
        }
    }

    static void get(double[] from, long base, long[] offsets, double[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = from[(int) ((base + offsets[i]) >> 3)];
        }
    }

    static void set(byte[] to, long base, long[] offsets, byte[] from, int n) {
        for (int i = 0; i < n; i++) {
            to[(int) (base + offsets[i])] = from[i];
        }
    }

    static void set(short[] to, long base, long[] offsets, short[] from, int n) {
        for (int i = 0; i < n; i++) {
            to[(int) ((base + offsets[i]) >> 1)] = from[i];
        }
    }

    static void set(int[] to, long base, long[] offsets, int[] from, int n) {
        for (int i = 0; i < n; i++) {
            to[(int) ((base + offsets[i]) >> 2)] = from[i];
        }
    }

    static void set(long[] to, long base, long[] offsets, long[] from, int n) {
        for (int i = 0; i < n; i++) {
            to[(int) ((base + offsets[i]) >> 3)] = from[i];
        }
    }

    static void set(float[] to, long base, long[] offsets, float[] from, int n) {
        for (int i = 0; i < n; i++) {
            to[(int) ((base + offsets[i]) >> 2)] = from[i];
        }
    }

    static void set(double[] to, long base, long[] offsets, double[] from, int n) {
        for (int i = 0; i < n; i++) {
            to[(int) ((base + offsets[i]) >> 3)] = from[i];
        }
    }

    static void get(byte[] from, long base, long[] offsets, short[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = (short) BytesCopy.SHORTS.get(from, (int) (base + offsets[i]));
        }
    }

    static void get(byte[] from, long base, long[] offsets, int[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = (int) BytesCopy.INTS.get(from, (int) (base + offsets[i]));
        }
    }

    static void get(byte[] from, long base, long[] offsets, long[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = (long) BytesCopy.LONGS.get(from, (int) (base + offsets[i]));
        }
    }

    static void set(byte[] to, long base, long[] offsets, short[] from, int n) {
        for (int i = 0; i < n; i++) {
            BytesCopy.SHORTS.set(to, (int) (base + offsets[i]), from[i]);
        }
    }

    static void set(byte[] to, long base, long[] offsets, int[] from, int n) {
        for (int i = 0; i < n; i++) {
            BytesCopy.INTS.set(to, (int) (base + offsets[i]), from[i]);
        }
    }

    static void set(byte[] to, long base, long[] offsets, long[] from, int n) {
        for (int i = 0; i < n; i++) {
            BytesCopy.LONGS.set(to, (int) (base + offsets[i]), from[i]);
        }
    }

    static void get(ByteBuffer from, long base, long[] offsets, byte[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = from.get((int) (base + offsets[i]));
        }
    }

    static void get(ByteBuffer from, long base, long[] offsets, short[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = from.getShort((int) (base + offsets[i]));
        }
    }

    static void get(ByteBuffer from, long base, long[] offsets, int[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = from.getInt((int) (base + offsets[i]));
        }
    }

    static void get(ByteBuffer from, long base, long[] offsets, long[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = from.getLong((int) (base + offsets[i]));
        }
    }

    static void set(ByteBuffer to, long base, long[] offsets, byte[] from, int n) {
        for (int i = 0; i < n; i++) {
            to.put((int) (base + offsets[i]), from[i]);
        }
    }

    static void set(ByteBuffer to, long base, long[] offsets, short[] from, int n) {
        for (int i = 0; i < n; i++) {
            to.putShort((int) (base + offsets[i]), from[i]);
        }
    }

    static void set(ByteBuffer to, long base, long[] offsets, int[] from, int n) {
        for (int i = 0; i < n; i++) {
            to.putInt((int) (base + offsets[i]), from[i]);
        }
    }

    static void set(ByteBuffer to, long base, long[] offsets, long[] from, int n) {
        for (int i = 0; i < n; i++) {
            to.putLong((int) (base + offsets[i]), from[i]);
        }
    }

    static long lowest(long[] offsets, int n) {
        long lowest = Long.MAX_VALUE;
        for (int i = 0; i < n; i++) {
            lowest = Math.min(lowest, offsets[i]);
        }
        return lowest;
    }

    static long highest(long[] offsets, int n) {
        long highest = Long.MIN_VALUE;
        for (int i = 0; i < n; i++) {
            highest = Math.max(highest, offsets[i]);
        }
        return highest;
    }
}
