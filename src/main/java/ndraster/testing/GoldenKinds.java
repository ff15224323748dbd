package ndraster.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import ndraster.NDArray;
import ndraster.awt.Images;
import ndraster.io.ImageFiles;
import ndraster.metrics.ImageTolerance;
import ndraster.metrics.Tolerance;
import ndraster.npy.Npy;

/// Arrays are kept as `.npy`, images as `.png`.
final class GoldenKinds {
    private GoldenKinds() {}

    record Arrays(Tolerance tolerance) implements Goldens.Kind<NDArray> {
        @Override
        public String extension() {
            return ".npy";
        }

        @Override
        public void save(Path file, NDArray value) throws IOException {
            Npy.save(file, value);
        }

        @Override
        public NDArray load(Path file) throws IOException {
            return Npy.load(file);
        }

        @Override
        public Optional<String> problem(NDArray actual, NDArray golden) {
            return ArrayCheck.isSame(actual, golden, tolerance);
        }
    }

    record Pictures(ImageTolerance tolerance) implements Goldens.Kind<BufferedImage> {
        @Override
        public String extension() {
            return ".png";
        }

        @Override
        public void save(Path file, BufferedImage value) throws IOException {
            ImageFiles.save(file, Shown.samples(value));
        }

        @Override
        public BufferedImage load(Path file) throws IOException {
            return Images.toImage(ImageFiles.open(file));
        }

        @Override
        public Optional<String> problem(BufferedImage actual, BufferedImage golden) {
            return ImageCheck.isSimilar(Images.toImage(Shown.samples(actual)), golden, tolerance);
        }
    }
}
