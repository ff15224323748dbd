package ndraster.awt;

import java.awt.image.BufferedImage;
import java.util.Hashtable;
import ndraster.NDArray;

/// How the image of a read-only array remembers that it is one: as a property, which AWT hands on to its
/// sub-images.
final class ReadOnlyMark {
    private static final String PROPERTY = "ndraster.readOnly";

    private ReadOnlyMark() {}

    static boolean isOn(BufferedImage image) {
        return Boolean.TRUE.equals(image.getProperty(PROPERTY));
    }

    @SuppressWarnings("JdkObsolete") // BufferedImage asks for a Hashtable
    static Hashtable<String, Object> propertiesOf(NDArray array) {
        Hashtable<String, Object> properties = new Hashtable<>();
        if (array.isReadOnly()) {
            properties.put(PROPERTY, true);
        }
        return properties;
    }
}
