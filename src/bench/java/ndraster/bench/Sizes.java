package ndraster.bench;

/// How large the images are that are measured.
public enum Sizes {
    VGA(480, 640),
    HD(1080, 1920),
    UHD(2160, 3840);

    final int height;
    final int width;

    Sizes(int height, int width) {
        this.height = height;
        this.width = width;
    }
}
