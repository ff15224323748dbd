package ndraster.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import ndraster.NDArray;
import ndraster.io.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `ndraster convert`.
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = {
            "Converts IN, an image or a .npy file, to OUT.",
            "",
            "The ending of OUT says what it becomes: an array (.npy) or an image",
            "(.png, .jpg, .tif and more). OUT appears when it is complete; if anything",
            "goes wrong, an OUT that was there before stays as it was.",
            "",
            "An image becomes an array of shape (height, width, 3), red, green, blue;",
            "(height, width, 4) with alpha; (height, width) if it is grey. Values are",
            "never rescaled: what OUT can not hold is an error."
        },
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        footer = {
            "",
            "Examples:",
            "  ndraster convert photo.jpg photo.npy     then in Python: np.load('photo.npy')",
            "  ndraster convert mask.npy mask.png       from a uint8, uint16 or bool array",
            "  ndraster convert scan.tif scan.png"
        })
final class ConvertCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "IN", description = "the file to read")
    private Path source = Path.of("");

    @Parameters(index = "1", paramLabel = "OUT", description = "the file to write, which may exist")
    private Path target = Path.of("");

    @Option(
            names = "--max-pixels",
            paramLabel = "N",
            defaultValue = "178956970",
            description = "refuse images with more pixels (default: ${DEFAULT-VALUE})")
    private long maxPixels;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (maxPixels <= 0) {
            throw new ParameterException(spec.commandLine(), "--max-pixels must be positive, found " + maxPixels);
        }
        FileKind output = FileKind.ofOutput(target);
        FileKind input = FileKind.ofInput(source);
        NDArray array = input.read(source, Limits.DEFAULT.withMaxPixels(maxPixels));
        output.write(target, array);
        return ExitCode.OK;
    }
}
