package ndraster.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import ndraster.io.ImageMetadata;
import ndraster.io.MetadataTag;
import ndraster.io.Resolution;

/// A file's description for programs. Fields may be added; those that there are keep their name and meaning.
final class InfoJson {
    private InfoJson() {}

    static JsonObject of(Path file, FileInfo info) {
        JsonObject json = new JsonObject();
        json.addProperty("file", file.toString());
        json.addProperty("format", info.format());
        info.bytes().ifPresent(bytes -> json.addProperty("bytes", bytes));
        info.image().ifPresent(image -> {
            json.addProperty("width", image.width());
            json.addProperty("height", image.height());
            json.addProperty("channels", image.channels().label());
            json.addProperty("images", info.images());
            json.addProperty("orientation", image.orientation().exif());
            info.metadata().resolution().ifPresent(dpi -> json.add("dpi", dpi(dpi)));
            info.metadata().profileName().ifPresent(name -> json.addProperty("profile", name));
        });
        if (info.isArchive()) {
            json.add("arrays", named(info));
        } else if (!info.arrays().isEmpty()) {
            json.add("array", array(info.arrays().firstEntry().getValue()));
        }
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

    private static JsonArray named(FileInfo info) {
        JsonArray arrays = new JsonArray();
        info.arrays().forEach((name, array) -> {
            JsonObject json = new JsonObject();
            json.addProperty("name", name);
            array(array).asMap().forEach(json::add);
            arrays.add(json);
        });
        return arrays;
    }

    private static JsonObject array(ArrayInfo info) {
        JsonObject array = new JsonObject();
        array.add("shape", numbers(info.shape()));
        array.addProperty("dtype", info.dtype().toString());
        array.addProperty("typestr", info.dtype().typestr());
        info.memory().ifPresent(memory -> {
            array.add("strides", numbers(memory.strides()));
            array.addProperty("offset", memory.offset());
            array.addProperty("view", memory.isView());
        });
        array.addProperty("readOnly", info.isReadOnly());
        return array;
    }

    static JsonArray numbers(List<Long> numbers) {
        JsonArray array = new JsonArray();
        numbers.forEach(array::add);
        return array;
    }
}
