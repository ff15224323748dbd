package ndraster.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import ndraster.io.FormatInfo;
import ndraster.io.ImageFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `ndraster formats`.
@Command(
        name = "formats",
        mixinStandardHelpOptions = true,
        description = {"Lists the formats of images that are read and written, by what is registered."},
        optionListHeading = "%nOptions:%n",
        footer = {"", "Examples:", "  ndraster formats", "  ndraster formats --json                  for programs"})
final class FormatsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "print a JSON array with an object for each format")
    private boolean isJson;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<FormatInfo> formats = ImageFiles.formats();
        if (isJson) {
            JsonArray all = new JsonArray();
            formats.forEach(format -> all.add(json(format)));
            out.println(Json.text(all));
        } else {
            out.println(row("format", "read", "write", "many", "16-bit", "alpha", "metadata", "endings"));
            formats.forEach(format -> out.println(row(format)));
        }
        return ExitCode.OK;
    }

    private static String row(FormatInfo format) {
        String metadata =
                format.metadata().isEmpty() ? "" : format.writtenMetadata().isEmpty() ? "read" : "kept";
        return row(
                format.name(),
                yes(format.isRead()),
                yes(format.isWritten()),
                yes(format.hasManyImages()),
                yes(format.isDeep()),
                yes(format.hasAlpha()),
                metadata,
                String.join(" ", format.extensions()));
    }

    private static String yes(boolean is) {
        return is ? "yes" : "";
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, "%-9s %-5s %-5s %-5s %-7s %-6s %-9s %s", cells)
                .stripTrailing();
    }

    private static JsonObject json(FormatInfo format) {
        JsonObject json = new JsonObject();
        json.addProperty("name", format.name());
        json.add("extensions", array(format.extensions()));
        json.addProperty("read", format.isRead());
        json.addProperty("write", format.isWritten());
        json.addProperty("manyImages", format.hasManyImages());
        json.addProperty("deep", format.isDeep());
        json.addProperty("alpha", format.hasAlpha());
        json.add("metadata", array(format.metadata()));
        json.add("writtenMetadata", array(format.writtenMetadata()));
        json.add("writtenTypes", array(format.writtenTypes()));
        json.add("options", array(format.options()));
        return json;
    }

    private static JsonArray array(Collection<?> values) {
        JsonArray array = new JsonArray();
        values.stream().map(Object::toString).sorted().forEach(array::add);
        return array;
    }
}
