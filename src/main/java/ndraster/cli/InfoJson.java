package ndraster.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import ndraster.io.ImageMetadata;
import ndraster.io.MetadataTag;
import ndraster.io.Resolution;

/// A file's description for programs. Fields may be added; those that there are keep their name and meaning.
final class InfoJson {
    private InfoJson() {}

    static JsonObject of(FileInfo info) {
        JsonObject json = new JsonObject();
        json.addProperty("file", info.file().toString());
        json.addProperty("format", info.format());
        json.addProperty("bytes", info.bytes());
        info.image().ifPresent(image -> {
            json.addProperty("width", image.width());
            json.addProperty("height", image.height());
            json.addProperty("channels", image.channels().label());
            json.addProperty("images", info.images());
            json.addProperty("orientation", image.orientation().exif());
            info.metadata().resolution().ifPresent(dpi -> json.add("dpi", dpi(dpi)));
            info.metadata().profileName().ifPresent(name -> json.addProperty("profile", name));
        });
        json.add("array", array(info));
        return json;
    }

    static JsonObject ofFailure(Path file, String reason) {
        JsonObject json = new JsonObject();
        json.addProperty("file", file.toString());
        json.addProperty("error", reason);
        return json;
    }

    private static JsonArray dpi(Resolution resolution) {
        JsonArray dpi = new JsonArray();
        dpi.add(resolution.horizontal());
        dpi.add(resolution.vertical());
        return dpi;
    }

    /// The tags in the order in which the file has them.
    static JsonArray tags(ImageMetadata metadata) {
        JsonArray tags = new JsonArray();
        for (MetadataTag tag : metadata.tags()) {
            JsonObject json = new JsonObject();
            json.addProperty("group", tag.group());
            json.addProperty("name", tag.name());
            json.addProperty("value", tag.value());
            tags.add(json);
        }
        return tags;
    }

    private static JsonObject array(FileInfo info) {
        JsonArray shape = new JsonArray();
        info.shape().forEach(shape::add);
        JsonObject array = new JsonObject();
        array.add("shape", shape);
        array.addProperty("dtype", info.dtype().toString());
        array.addProperty("typestr", info.dtype().typestr());
        array.addProperty("readOnly", info.isReadOnly());
        return array;
    }
}
