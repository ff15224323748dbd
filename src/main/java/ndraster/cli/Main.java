package ndraster.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import picocli.CommandLine;

/// The `ndraster` command.
public final class Main {
    private Main() {}

    /// Runs the command and ends the process with its exit code: 0 done, 1 a file that could not be read or
    /// written, or a difference, 2 wrong usage, 130 Ctrl-C.
    public static void main(String[] args) {
        System.setIn(Interruptible.stream(new FileInputStream(FileDescriptor.in).getChannel()));
        Interruption interruption = Interruption.watch(Thread.currentThread());
        StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        System.setOut(new PrintStream(new BufferedOutputStream(output), false, System.out.charset()));
        PrintWriter errors = writer(System.err);
        int exitCode = run(args, writer(System.out), errors);
        System.out.flush();
        interruption.finish();
        System.exit(output.exitCode(exitCode, trouble(args), errors));
    }

    /// To `diff`, 1 is no error but a difference.
    private static int trouble(String... args) {
        return args.length > 0 && args[0].equals("diff") ? DiffCommand.TROUBLE : CommandLine.ExitCode.SOFTWARE;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, stream.charset()), true);
    }

    static CommandLine commandLine(String... args) {
        return Subcommands.addTo(new CommandLine(new NdrasterCommand()), args).setUsageHelpAutoWidth(false);
    }

    /// Runs the command and gives its exit code.
    static int run(String[] args, PrintWriter out, PrintWriter errors) {
        CommandLine command = commandLine(args)
                .setOut(out)
                .setErr(errors)
                .setExecutionExceptionHandler((failure, _, _) -> report(failure, errors))
                .setParameterExceptionHandler((failure, _) -> usage(failure, errors));
        try {
            return command.execute(args);
        } catch (OutOfMemoryError e) {
            return report(e, errors);
        }
    }

    private static int report(Throwable failure, PrintWriter errors) {
        errors.println(OneLine.of(failure));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static int usage(CommandLine.ParameterException failure, PrintWriter errors) {
        CommandLine command = failure.getCommandLine();
        errors.println(OneLine.of(WrongUsage.of(failure)));
        CommandLine.UnmatchedArgumentException.printSuggestions(failure, errors);
        errors.println("Try '" + command.getCommandSpec().qualifiedName() + " --help' for how it is used.");
        return CommandLine.ExitCode.USAGE;
    }
}
