package ndraster.awt;

import java.awt.AWTException;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.JWindow;
import javax.swing.RepaintManager;
import ndraster.NDArray;
import ndraster.Program;
import ndraster.dtype.DType;
import ndraster.npy.Npy;

/// A program that shows views in a real window while others write, and prints whether the screen shows it. It never
/// asks for a paint.
final class ViewProgram {
    private static final int SIZE = 300;
    private static final int LONGEST_WAIT_MILLIS = 20_000;

    private final Robot robot;
    private final Path folder;
    private final JWindow window = new JWindow();
    private final AtomicInteger repaints = new AtomicInteger();
    private ArrayView view = new ArrayView(NDArray.zeros(DType.UINT8, 1, 1));

    private ViewProgram(Path folder) throws AWTException {
        this.folder = folder;
        this.robot = new Robot();
    }

    /// Prints what it sees.
    ///
    /// @param arguments a folder for the screenshots, and the Python that writes to a mapped file
    public static void main(String[] arguments) throws Exception {
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> {
            failure.printStackTrace();
            System.exit(1); // the window would keep the program alive
        });
        ViewProgram program = new ViewProgram(Path.of(arguments[0]));
        program.countRepaints();
        program.showArrayWhileAnotherThreadWrites();
        program.showImageWhileAnotherArrayOfItIsWritten();
        program.showFileWhileAnotherProcessWrites(arguments[1]);
        EventQueue.invokeAndWait(program.window::dispose);
    }

    private void countRepaints() {
        RepaintManager.setCurrentManager(new RepaintManager() {
            @Override
            public void addDirtyRegion(JComponent component, int x, int y, int width, int height) {
                if (component instanceof ArrayView) {
                    repaints.incrementAndGet();
                }
                super.addDirtyRegion(component, x, y, width, height);
            }
        });
    }

    private void show(ArrayView next) throws InterruptedException, InvocationTargetException {
        EventQueue.invokeAndWait(() -> {
            window.getContentPane().removeAll();
            view = next;
            next.setPreferredSize(new Dimension(SIZE, SIZE));
            window.add(next);
            window.pack();
            window.setVisible(true);
        });
    }

    private void showArrayWhileAnotherThreadWrites() throws Exception {
        NDArray array = NDArray.full(DType.UINT8, 40, 10, 10, 3);
        show(new ArrayView(array));
        report("array", array, "first");
        Thread writer = new Thread(() -> {
            array.get("2:5, 3:7, 0").fill(255);
            array.get("..., 2").addInPlace(NDArray.arange(10).multiply(20).astype(DType.UINT8));
        });
        writer.start();
        writer.join();
        report("array", array, "written");
        idle();
        for (int i = 0; i < 20_000; i++) {
            array.get("9, 9").fill(i % 256);
        }
        report("array", array, "written often");
        print("fewer repaints than writes", repaints.get() < 10_000);
        EventQueue.invokeAndWait(() -> view.setZoom(64));
        report("array", array, "enlarged");
    }

    /// What nobody writes to is not painted again, and writes elsewhere do not matter.
    private void idle() throws InterruptedException, InvocationTargetException {
        settle();
        int before = repaints.get();
        NDArray.zeros(DType.UINT8, 100, 100).fill(3);
        settle();
        print("repaints while idle: " + (repaints.get() - before), true);
    }

    private void settle() throws InterruptedException, InvocationTargetException {
        for (int i = 0; i < 10; i++) {
            robot.delay(30);
            EventQueue.invokeAndWait(() -> {});
        }
    }

    private void showImageWhileAnotherArrayOfItIsWritten() throws Exception {
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        Images.asArray(image).get("..., 2").fill(90);
        show(new ArrayView(image));
        report("image", Images.asArray(image), "first");
        Images.asArray(image).get("::2, :, 1").fill(200);
        report("image", Images.asArray(image), "written");
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(5, 5, 8, 8);
        graphics.dispose();
        view.refresh();
        report("image", Images.asArray(image), "refreshed");
    }

    private void showFileWhileAnotherProcessWrites(String python) throws Exception {
        Path file = Files.createTempFile("ndraster-view", ".npy");
        Npy.save(file, NDArray.full(DType.UINT8, 70, 30, 30));
        NDArray array = Npy.map(file, MapMode.READ_ONLY);
        ArrayView live = new ArrayView(array);
        show(live);
        EventQueue.invokeAndWait(() -> live.watch(Duration.ofMillis(50)));
        report("file", array, "first");
        Program writer = Program.run(List.of(
                python,
                "-c",
                "import sys, numpy as np; a = np.load(sys.argv[1], mmap_mode='r+'); a[::3] = np.arange(30) * 8; a.flush()",
                file.toString()));
        print("Python wrote", writer.exitCode() == 0 && array.getInt(3, 1) == 8);
        report("file", array, "written");
        print("looks while showing", live.isLooking());
        EventQueue.invokeAndWait(() -> window.setVisible(false));
        print("looks while hidden", live.isLooking());
        EventQueue.invokeAndWait(() -> window.setVisible(true));
        print("looks while showing again", live.isLooking());
        EventQueue.invokeAndWait(live::stopWatching);
        print("looks after it was stopped", live.isLooking());
        Files.delete(file);
    }

    /// Prints whether the screen shows the array, as soon as it does, or after a long time.
    private void report(String name, NDArray array, String what)
            throws IOException, InterruptedException, InvocationTargetException {
        boolean isShown = await(() -> differing(array) == 0);
        File file = folder.resolve("view-" + name + "-" + what.replace(' ', '-') + ".png")
                .toFile();
        ImageIO.write(robot.createScreenCapture(place()), "png", file);
        print(name + " " + what, isShown);
    }

    private boolean await(BooleanSupplier condition) throws InterruptedException, InvocationTargetException {
        for (int waited = 0; waited < LONGEST_WAIT_MILLIS; waited += 20) {
            view.getToolkit().sync();
            if (condition.getAsBoolean()) {
                return true;
            }
            robot.delay(20);
            EventQueue.invokeAndWait(() -> {});
        }
        return false;
    }

    private Rectangle place() {
        Point corner = view.getLocationOnScreen();
        return new Rectangle(corner.x, corner.y, SIZE, SIZE);
    }

    /// How many pixels of the screen are not those of the elements that they should show.
    private int differing(NDArray array) {
        BufferedImage screen = robot.createScreenCapture(place());
        int scale = (int) view.zoom();
        int hidden = (int) (array.length(0) * scale - SIZE) / 2;
        int count = 0;
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                int expected = colour(array.get((y + hidden) / scale + ", " + (x + hidden) / scale));
                count += (screen.getRGB(x, y) & 0xffffff) == expected ? 0 : 1;
            }
        }
        return count;
    }

    private static int colour(NDArray element) {
        return element.ndim() == 0
                ? element.getInt() * 0x010101
                : element.getInt(0) << 16 | element.getInt(1) << 8 | element.getInt(2);
    }

    private static void print(String what, boolean isTrue) {
        System.out.println(what + ": " + isTrue);
    }
}
