package ndraster.bench;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import ndraster.NDArray;
import ndraster.awt.Images;
import ndraster.dtype.DType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Pictures: what sharing costs, whatever the size, and what conversion costs beside Java2D's `drawImage`. Pillow's
/// `convert` is measured beside it by `src/bench/python/pictures.py`.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Pictures {
    private static final int SEED = 1;

    /// One image of every type that matters, and the type to make of it.
    @State(Scope.Benchmark)
    public static class Pair {
        @Param({
            "INT_ARGB:INT_RGB",
            "INT_RGB:3BYTE_BGR",
            "3BYTE_BGR:INT_ARGB",
            "3BYTE_BGR:BYTE_GRAY",
            "BYTE_GRAY:INT_RGB",
            "INT_ARGB:INT_ARGB_PRE",
            "INT_ARGB_PRE:INT_ARGB",
            "4BYTE_ABGR:INT_ARGB",
            "INT_RGB:USHORT_565_RGB",
            "USHORT_565_RGB:INT_RGB",
            "USHORT_GRAY:BYTE_GRAY",
            "BYTE_GRAY:USHORT_GRAY",
            "BYTE_INDEXED:INT_RGB",
            "INT_RGB:BYTE_INDEXED",
            "BYTE_BINARY:INT_RGB",
            "INT_RGB:BYTE_BINARY"
        })
        String types = "";

        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        int target;

        @Setup(Level.Trial)
        public void fill() throws ReflectiveOperationException {
            String[] names = types.split(":");
            image = new BufferedImage(1920, 1080, type(names[0]));
            target = type(names[1]);
            Random random = new Random(SEED);
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    int noise = random.nextInt(16);
                    image.setRGB(x, y, (x ^ y) << 24 | ((x + noise) & 0xff) << 16 | (y & 0xff) << 8 | ((x + y) & 0xff));
                }
            }
        }

        private static int type(String name) throws ReflectiveOperationException {
            return BufferedImage.class.getField("TYPE_" + name).getInt(null);
        }
    }

    @Benchmark
    public BufferedImage convert(Pair pair) {
        return Images.toImage(pair.image, pair.target);
    }

    @Benchmark
    public BufferedImage drawImage(Pair pair) {
        BufferedImage copy = new BufferedImage(1920, 1080, pair.target);
        draw(pair.image, copy);
        return copy;
    }

    private static void draw(BufferedImage image, BufferedImage target) {
        Graphics2D graphics = target.createGraphics();
        graphics.setComposite(AlphaComposite.Src);
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
    }

    /// The same pixels on the heap and off it.
    @State(Scope.Benchmark)
    public static class Memory {
        @Param({"BYTES", "BGR", "NATIVE", "MAPPED"})
        String memory = "";

        @Param({"16", "2160"})
        int height;

        NDArray array = NDArray.zeros(DType.UINT8, 1, 1, 3);
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        BufferedImage screen = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);

        @Setup(Level.Trial)
        public void make() {
            array = Memories.valueOf(memory).image(DType.UINT8, height, height * 16L / 9, 3);
            image = Images.asImage(array);
            screen = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        }
    }

    @Benchmark
    public NDArray asArray(Memory memory) {
        return Images.asArray(memory.image);
    }

    @Benchmark
    public BufferedImage asImage(Memory memory) {
        return Images.asImage(memory.array);
    }

    @Benchmark
    public BufferedImage drawnToScreen(Memory memory) {
        draw(memory.image, memory.screen);
        return memory.screen;
    }

    @Benchmark
    public BufferedImage drawnOn(Memory memory) {
        draw(memory.screen, memory.image);
        return memory.image;
    }

    @Benchmark
    public BufferedImage paintedOn(Memory memory) {
        Images.paint(memory.image, graphics -> graphics.drawImage(memory.screen, 0, 0, null));
        return memory.image;
    }

    @Benchmark
    public int[] getRgb(Memory memory) {
        int width = memory.image.getWidth();
        return memory.image.getRGB(0, 0, width, memory.image.getHeight(), null, 0, width);
    }
}
