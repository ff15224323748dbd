package ndraster.io;

import java.lang.reflect.InvocationTargetException;
import javax.imageio.ImageWriteParam;

/// Settings that a plug-in's parameters have of their own: found by name, as no plug-in is known when this is
/// compiled.
final class PluginSettings {
    private PluginSettings() {}

    /// @throws IllegalStateException if the plug-in has no such setting
    static void set(ImageWriteParam param, String setter, boolean value) {
        try {
            param.getClass().getMethod(setter, boolean.class).invoke(param, value);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(param.getClass().getName() + " has no setting " + setter, e);
        }
    }
}
