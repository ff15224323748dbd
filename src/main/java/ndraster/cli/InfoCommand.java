package ndraster.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ndraster info`.
@Command(
        name = "info",
        mixinStandardHelpOptions = true,
        description = {
            "Tells in a line what each FILE is, and what array it gives.",
            "",
            "A FILE is an image, of which only the header is read, or a .npy file. One",
            "that can not be read is reported, and the others are still told."
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        footer = {
            "",
            "Examples:",
            "  ndraster info photo.jpg",
            "  ndraster info --json *.tif               for programs"
        })
final class InfoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "the files to look at")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--json", description = "print a JSON array with an object for each FILE")
    private boolean isJson;

    @Override
    public Integer call() {
        return isJson ? printJson() : printText();
    }

    private int printText() {
        int exitCode = ExitCode.OK;
        for (Path file : files) {
            try {
                out().println(InfoText.of(FileInfo.of(file)));
            } catch (IOException e) {
                err().println(OneLine.of(e));
                exitCode = ExitCode.SOFTWARE;
            }
        }
        return exitCode;
    }

    private int printJson() {
        int exitCode = ExitCode.OK;
        JsonArray all = new JsonArray();
        for (Path file : files) {
            try {
                all.add(InfoJson.of(FileInfo.of(file)));
            } catch (IOException e) {
                err().println(OneLine.of(e));
                all.add(InfoJson.ofFailure(file, OneLine.reason(e)));
                exitCode = ExitCode.SOFTWARE;
            }
        }
        out().println(new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(all));
        return exitCode;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
