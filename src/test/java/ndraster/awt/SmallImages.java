package ndraster.awt;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import ndraster.testing.ImageCut;
import ndraster.testing.RandomSamples;

/// Images of so few pixels that every test can look at all of them.
final class SmallImages {
    static final int WIDTH = 7;
    static final int HEIGHT = 5;

    private SmallImages() {}

    /// An image of a given type, full of samples made from a seed.
    static BufferedImage image(ImageCut cut, int type, long seed) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
        RandomSamples.fill(image.getRaster(), new SplittableRandom(seed));
        return cut.toImage(image);
    }
}
