package ndraster.cli;

import java.awt.AWTException;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import ndraster.NDArray;
import ndraster.Program;
import ndraster.awt.ArrayView;
import ndraster.dtype.DType;
import ndraster.npy.Npy;

/// A user of `ndraster view`, who looks at the screen, points, presses keys, and prints what came of it.
final class ViewProgram {
    private static final int LONGEST_WAIT_MILLIS = 20_000;

    private final Robot robot;
    private final Path folder;

    private ViewProgram(Path folder) throws AWTException {
        this.folder = folder;
        this.robot = new Robot();
        robot.setAutoDelay(20);
    }

    /// Prints what the user sees.
    ///
    /// @param arguments a folder for the screenshots, a photo, and the Python that writes to the file in view
    public static void main(String[] arguments) throws Exception {
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> {
            failure.printStackTrace();
            System.exit(1); // the window would keep the program alive
        });
        ViewProgram user = new ViewProgram(Path.of(arguments[0]));
        user.viewPhoto(arguments[1]);
        user.viewFileWhilePythonWrites(arguments[2]);
    }

    private void viewPhoto(String photo) throws Exception {
        CompletableFuture<Integer> command = start(photo);
        JFrame frame = frame();
        print("title", frame.getTitle());
        ArrayView view = view(frame);
        Point corner = view.getLocationOnScreen();
        robot.mouseMove(corner.x + 10, corner.y + 20);
        await(() -> status(frame).startsWith("["));
        print("status", status(frame));
        robot.mouseMove(corner.x + 11, corner.y + 20);
        await(() -> status(frame).startsWith("[20, 11]"));
        print("status", status(frame));
        shoot(frame, "view-photo");
        click();
        press(KeyEvent.VK_C);
        await(() -> view.channel().isPresent());
        print("channel", view.channel().orElse("none"));
        press(KeyEvent.VK_ADD);
        shoot(frame, "view-photo-red");
        press(KeyEvent.VK_Q);
        print("exit code", command.get().toString());
    }

    private void help() throws Exception {
        press(KeyEvent.VK_H);
        await(() -> dialog().isPresent());
        JDialog keys = dialog().orElseThrow();
        shoot(keys, "view-keys");
        print("help", keys.getTitle());
        EventQueue.invokeAndWait(keys::dispose);
    }

    private static Optional<JDialog> dialog() {
        return Arrays.stream(Window.getWindows())
                .filter(window -> window.isShowing() && window instanceof JDialog)
                .map(JDialog.class::cast)
                .findFirst();
    }

    private void viewFileWhilePythonWrites(String python) throws Exception {
        Path file = Files.createTempFile("ndraster-view", ".npy");
        Npy.save(file, NDArray.arange(12).astype(DType.FLOAT32).reshape(3, 4));
        CompletableFuture<Integer> command = start(file.toString(), "--watch", "0.05");
        JFrame frame = frame();
        print("white before", Boolean.toString(await(() -> isWhite(view(frame), 2, 3))));
        Program.run(List.of(
                python,
                "-c",
                "import sys, numpy as np; np.load(sys.argv[1], mmap_mode='r+')[0, 1] = 99.5",
                file.toString()));
        print("white after Python wrote", Boolean.toString(await(() -> isWhite(view(frame), 0, 1))));
        await(() -> status(frame).endsWith("white 99.5"));
        print("status", status(frame));
        shoot(frame, "view-live");
        Point corner = view(frame).getLocationOnScreen();
        robot.mouseMove(corner.x + 10, corner.y + 20);
        click();
        help();
        EventQueue.invokeAndWait(frame::dispose);
        print("exit code", command.get().toString());
        Files.delete(file);
    }

    private boolean isWhite(ArrayView view, int row, int column) {
        Point corner = view.getLocationOnScreen();
        int scale = (int) view.zoom();
        int x = corner.x + (view.getWidth() - 4 * scale) / 2 + column * scale + scale / 2;
        int y = corner.y + (view.getHeight() - 3 * scale) / 2 + row * scale + scale / 2;
        return (robot.getPixelColor(x, y).getRGB() & 0xffffff) == 0xffffff;
    }

    private static CompletableFuture<Integer> start(String... arguments) {
        String[] all = Arrays.copyOf(new String[] {"view"}, arguments.length + 1);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        PrintWriter errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return CompletableFuture.supplyAsync(
                () -> Main.run(all, new PrintWriter(System.out, true, StandardCharsets.UTF_8), errors));
    }

    private JFrame frame() throws InterruptedException, InvocationTargetException {
        await(() -> Arrays.stream(Frame.getFrames()).anyMatch(Frame::isShowing));
        return (JFrame) Arrays.stream(Frame.getFrames())
                .filter(Frame::isShowing)
                .findFirst()
                .orElseThrow();
    }

    private static ArrayView view(JFrame frame) {
        return (ArrayView) frame.getContentPane().getComponent(0);
    }

    private static String status(JFrame frame) {
        JPanel line = (JPanel) frame.getContentPane().getComponent(1);
        return ((JLabel) line.getComponent(0)).getText();
    }

    private boolean await(BooleanSupplier condition) throws InterruptedException, InvocationTargetException {
        boolean[] isTrue = new boolean[1];
        for (int waited = 0; waited < LONGEST_WAIT_MILLIS && !isTrue[0]; waited += 20) {
            robot.delay(20);
            EventQueue.invokeAndWait(() -> isTrue[0] = condition.getAsBoolean());
        }
        return isTrue[0];
    }

    private void click() {
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        robot.waitForIdle();
    }

    private void press(int... keys) {
        IntStream.of(keys).forEach(key -> {
            robot.keyPress(key);
            robot.keyRelease(key);
        });
        robot.waitForIdle();
    }

    private void shoot(Window frame, String name) throws IOException {
        frame.getToolkit().sync();
        robot.delay(300);
        BufferedImage shot = robot.createScreenCapture(new Rectangle(frame.getLocationOnScreen(), frame.getSize()));
        ImageIO.write(shot, "png", folder.resolve(name + ".png").toFile());
    }

    private static void print(String what, String found) {
        System.out.println(what + ": " + found);
    }
}
