package ndraster.cli;

import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/// What is said while files are converted: a bar on a terminal, a line for each file elsewhere, only errors if
/// quiet.
final class Progress implements AutoCloseable {
    private static final int WIDTH = 79;

    private final PrintWriter err;
    private final boolean isQuiet;
    private final Optional<ProgressBar> bar;
    private final int total;
    private int done;

    private Progress(PrintWriter err, boolean isQuiet, Optional<ProgressBar> bar, int total) {
        this.err = err;
        this.isQuiet = isQuiet;
        this.bar = bar;
        this.total = total;
    }

    static Progress of(int total, boolean isQuiet, boolean isTerminal, PrintWriter err) {
        return new Progress(err, isQuiet, isTerminal && !isQuiet ? Optional.of(bar(total)) : Optional.empty(), total);
    }

    private static ProgressBar bar(int total) {
        return new ProgressBarBuilder()
                .setInitialMax(total)
                .setTaskName("convert")
                .setUnit(" files", 1)
                .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
                .build();
    }

    void tell(Outcome outcome) {
        done++;
        bar.ifPresent(ProgressBar::step);
        if (outcome.status() == Outcome.Status.FAILED) {
            bar.ifPresent(_ -> err.println());
            err.println(OneLine.of(outcome.reason()));
        } else if (!isQuiet && bar.isEmpty()) {
            err.println("[" + done + "/" + total + "] " + line(outcome));
        }
    }

    private static String line(Outcome outcome) {
        String names = outcome.task().source() + " -> " + outcome.task().target();
        return outcome.status() == Outcome.Status.SKIPPED ? names + ": skipped, it " + outcome.reason() : names;
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
