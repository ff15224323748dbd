package ndraster.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import ndraster.NDArray;
import ndraster.io.ColorChannels;
import ndraster.io.ImageFiles;
import ndraster.io.WriteOptions;
import ndraster.npy.Npy;
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
import org.openjdk.jmh.annotations.Warmup;

/// What `convert` does to a photo, piece by piece, in a warm virtual machine; in the package of the command, whose
/// resizing nobody else sees.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class Photos {
    /// A JPEG; src/bench/python/photos.py makes one of 12 megapixels.
    @Param("testdata/photo.jpg")
    String photo = "";

    private NDArray pixels = NDArray.of(0);
    private NDArray smaller = pixels;

    @Setup
    public void read() throws IOException {
        pixels = decode();
        smaller = half();
    }

    @Benchmark
    public NDArray decode() throws IOException {
        return ImageFiles.open(Path.of(photo));
    }

    @Benchmark
    public NDArray half() {
        Picture picture = new Picture(pixels, ColorChannels.RGB);
        int width = (int) (picture.width() / 2);
        int height = (int) (picture.height() / 2);
        return Resampling.of(picture, width, height, ResizeFilter.LANCZOS, false);
    }

    @Benchmark
    public Object halfToJpeg() throws IOException {
        return encoded(smaller, ".jpg");
    }

    @Benchmark
    public Object toPng() throws IOException {
        return encoded(pixels, ".png");
    }

    @Benchmark
    public Object toNpy() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Npy.write(out, pixels);
        return out;
    }

    private static Object encoded(NDArray pixels, String extension) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageFiles.write(out, extension, pixels, WriteOptions.DEFAULT);
        return out;
    }
}
