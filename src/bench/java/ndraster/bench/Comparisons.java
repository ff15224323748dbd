package ndraster.bench;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import ndraster.metrics.ImageDifference;
import ndraster.metrics.ImageQuality;
import ndraster.metrics.ImageTolerance;
import ndraster.testing.PlainAssertions;
import ndraster.testing.TestPattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Two images of 12 megapixels: equal ones beside `Arrays.mismatch` of their memory, and different ones with all that
/// a failed assertion does.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class Comparisons {
    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;

    /// The type of one image, and that of the other.
    @Param({"INT_ARGB:INT_ARGB", "3BYTE_BGR:3BYTE_BGR", "INT_RGB:3BYTE_BGR", "BYTE_GRAY:INT_RGB"})
    String types = "";

    private BufferedImage one = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    private BufferedImage equal = one;
    private BufferedImage changed = one;
    private Path pictures = Path.of("");

    @Setup
    public void fill() throws ReflectiveOperationException, IOException {
        String[] names = types.split(":");
        BufferedImage scene = TestPattern.SCENE.toImage(type(names[0]), WIDTH, HEIGHT);
        one = copy(scene, names[0]);
        equal = copy(scene, names[1]);
        changed = copy(scene, names[1]);
        Graphics2D graphics = changed.createGraphics();
        graphics.fillOval(WIDTH / 3, HEIGHT / 3, WIDTH / 2, HEIGHT / 2);
        graphics.dispose();
        pictures = Files.createTempDirectory("ndraster");
        System.setProperty("ndraster.testing.output", pictures.toString());
    }

    private static BufferedImage copy(BufferedImage image, String name) throws ReflectiveOperationException {
        return ndraster.awt.Images.toImage(image, type(name));
    }

    private static int type(String name) throws ReflectiveOperationException {
        return BufferedImage.class.getField("TYPE_" + name).getInt(null);
    }

    @TearDown
    public void deletePictures() throws IOException {
        try (var files = Files.walk(pictures)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    /// −1, if the memory of both images is the same.
    @Benchmark
    public int mismatch() {
        if (one.getRaster().getDataBuffer() instanceof DataBufferInt a
                && equal.getRaster().getDataBuffer() instanceof DataBufferInt b) {
            return Arrays.mismatch(a.getData(), b.getData());
        }
        return one.getRaster().getDataBuffer() instanceof DataBufferByte a
                        && equal.getRaster().getDataBuffer() instanceof DataBufferByte b
                ? Arrays.mismatch(a.getData(), b.getData())
                : -1;
    }

    @Benchmark
    public ImageDifference equalImages() {
        return ImageDifference.between(one, equal, ImageTolerance.EXACT);
    }

    @Benchmark
    public ImageDifference differentImages() {
        return ImageDifference.between(one, changed, ImageTolerance.EXACT);
    }

    /// The message and its three pictures.
    @Benchmark
    public String failure() {
        try {
            PlainAssertions.assertImageEqual(changed, one);
            return "";
        } catch (AssertionError e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Benchmark
    public double psnr() {
        return ImageQuality.psnr(one, changed);
    }

    @Benchmark
    public double ssim() {
        return ImageQuality.ssim(one, changed);
    }
}
