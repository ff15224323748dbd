package ndraster.cli;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.io.Serial;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import ndraster.awt.ArrayView;

/// The window of `ndraster view`: the view, and below it a line of text.
final class ViewWindow {
    private static final String KEYS = """
            wheel, + and -\tzoom
            F or 0\tall of the picture
            1\tan element is a pixel
            drag, arrow keys\tmove the picture
            Ctrl and an arrow key\tpoint at the next element
            C\tnext channel
            A\tblack and white are the smallest and largest value
            N\tblack and white are the type's own
            Page Up, Page Down\tthrough a stack of pictures
            F5\tlook at the memory again
            H or F1\tthese keys
            Q or Ctrl-W\tclose the window
            """;
    private static final int SMALLEST_WIDTH = 640;

    private final JFrame frame;
    private final ArrayView view;
    private final JLabel status = new JLabel();

    private ViewWindow(String title, ArrayView view) {
        this.frame = new JFrame(title);
        this.view = view;
    }

    /// Shows the window, and returns when the user has closed it.
    static void showUntilClosed(Path file, ArrayView view) throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        EventQueue.invokeLater(() -> new ViewWindow(titleOf(file), view).show(closed));
        closed.await();
    }

    private static String titleOf(Path file) {
        return Optional.ofNullable(file.getFileName()).orElse(file) + " - ndraster";
    }

    private void show(CountDownLatch closed) {
        frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                closed.countDown();
            }
        });
        fill();
        bind();
        frame.pack();
        frame.setSize(fitting(frame.getSize()));
        frame.setLocationRelativeTo(null);
        frame.setVisible(true);
        view.requestFocusInWindow();
    }

    private void fill() {
        view.addPropertyChangeListener(ArrayView.STATUS_TEXT, _ -> tell());
        tell();
        JLabel help = new JLabel("H: keys");
        JPanel line = new JPanel(new BorderLayout());
        line.setBorder(BorderFactory.createEmptyBorder(2, 6, 2, 6));
        status.setMinimumSize(new Dimension());
        line.add(status, BorderLayout.CENTER);
        line.add(help, BorderLayout.EAST);
        frame.add(view, BorderLayout.CENTER);
        frame.add(line, BorderLayout.SOUTH);
    }

    // Text that is longer than the window must not make it wider, nor be taken for HTML.
    private void tell() {
        status.putClientProperty("html.disable", true);
        status.setText(view.statusText());
        status.setPreferredSize(
                new Dimension(0, status.getFontMetrics(status.getFont()).getHeight()));
    }

    private static Dimension fitting(Dimension wanted) {
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        return new Dimension(
                Math.min(Math.max(wanted.width, SMALLEST_WIDTH), screen.width), Math.min(wanted.height, screen.height));
    }

    private void bind() {
        bind("close", frame::dispose, "Q", "ctrl W", "ctrl Q");
        bind("help", this::help, "H", "F1");
    }

    private void bind(String name, Runnable action, String... keys) {
        for (String key : keys) {
            frame.getRootPane().getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke(key), name);
        }
        frame.getRootPane().getActionMap().put(name, new Action(action));
    }

    private void help() {
        StringBuilder table = new StringBuilder("<html><table>");
        KEYS.lines()
                .forEach(line -> table.append("<tr><td><b>")
                        .append(line.replace("\t", "</b></td><td>"))
                        .append("</td></tr>"));
        JOptionPane.showMessageDialog(frame, table + "</table></html>", "Keys", JOptionPane.PLAIN_MESSAGE);
    }

    private static final class Action extends AbstractAction {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Runnable action;

        private Action(Runnable action) {
            this.action = action;
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            action.run();
        }
    }
}
