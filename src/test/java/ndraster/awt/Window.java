package ndraster.awt;

import java.awt.AWTException;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.Point;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import javax.swing.JComponent;
import javax.swing.JWindow;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.dtype.Field;

/// A program that shows images in a real window, writes to their arrays, and prints what is then on the screen.
final class Window {
    private static final int SIZE = 200;
    private static final int MOST_TRIES = 200;

    private final Robot robot;
    private final JWindow window = new JWindow();
    private final Pane pane = new Pane();

    private static final class Pane extends JComponent {
        private static final long serialVersionUID = 1L;
        private transient BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);

        @Override
        protected void paintComponent(Graphics graphics) {
            graphics.drawImage(image, 0, 0, null);
        }
    }

    private Window() throws AWTException {
        robot = new Robot();
        robot.setAutoDelay(20);
        pane.setPreferredSize(new Dimension(SIZE, SIZE));
        window.add(pane);
        window.pack();
        window.setVisible(true);
    }

    public static void main(String[] arguments) throws AWTException, InterruptedException, InvocationTargetException {
        Window window = new Window();
        window.tellOfArray();
        window.tellOfImage();
        EventQueue.invokeAndWait(window.window::dispose);
    }

    private void tellOfArray() throws InterruptedException, InvocationTargetException {
        DType pixel = DType.struct(
                Field.of("r", DType.UINT8),
                Field.of("g", DType.UINT8),
                Field.of("b", DType.UINT8),
                Field.of("a", DType.UINT8));
        NDArray pixels = NDArray.zeros(pixel, SIZE, SIZE);
        pane.image = Images.asImage(pixels);
        pixels.field("b").fill(255);
        pixels.field("a").fill(255);
        print("array first", Color.BLUE);
        pixels.field("r").fill(255);
        print("array again", Color.MAGENTA);
    }

    private void tellOfImage() throws InterruptedException, InvocationTargetException {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB);
        Graphics graphics = image.createGraphics();
        graphics.setColor(Color.GREEN);
        graphics.fillRect(0, 0, SIZE, SIZE);
        graphics.dispose();
        pane.image = image;
        print("image first", Color.GREEN);
        Images.asRgb(image).get("..., 0").fill(255);
        print("image again", Color.YELLOW);
    }

    /// Prints the colour that is on the screen, after as many paints as it takes to be the one that is awaited,
    /// and some more.
    private void print(String name, Color awaited) throws InterruptedException, InvocationTargetException {
        Color found = paintAndLook();
        for (int i = 0; i < MOST_TRIES && !found.equals(awaited); i++) {
            found = paintAndLook();
        }
        for (int i = 0; i < 5; i++) {
            found = paintAndLook();
        }
        System.out.println(String.format(Locale.ROOT, "%s: %06x", name, found.getRGB() & 0xffffff));
    }

    private Color paintAndLook() throws InterruptedException, InvocationTargetException {
        EventQueue.invokeAndWait(() -> pane.paintImmediately(0, 0, SIZE, SIZE));
        pane.getToolkit().sync();
        robot.waitForIdle();
        Point corner = pane.getLocationOnScreen();
        return robot.getPixelColor(corner.x + SIZE / 2, corner.y + SIZE / 2);
    }
}
