package ndraster.awt;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BorderLayout;
import java.io.IOException;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.time.Duration;
import javax.swing.JLabel;
import javax.swing.JPanel;
import ndraster.NDArray;
import ndraster.dtype.DType;
import ndraster.npy.Npy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The Java of docs/view.md.
@ExtendWith(InEventThread.class)
class ArrayViewTutorialTest {
    @Test
    void a_view_shows_an_array_and_what_is_written_to_it() {
        JPanel panel = new JPanel(new BorderLayout());
        // @start region="show"
        NDArray image = NDArray.zeros(DType.UINT8, 200, 300, 3);
        ArrayView view = new ArrayView(image);
        panel.add(view); // a JFrame, a JPanel
        image.get("..., 2").fill(255); // the view turns blue, whichever thread does this
        // @end
        panel.setSize(300, 200);
        panel.doLayout();
        assertThat(ArrayViewTest.paint(view, 300, 200).getRGB(150, 100)).isEqualTo(0xff0000ff);
    }

    @Test
    void a_mapped_file_is_watched(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("live.npy");
        Npy.save(path, NDArray.full(DType.UINT8, 7, 2, 2));
        // @start region="live"
        ArrayView view = new ArrayView(Npy.map(path, MapMode.READ_ONLY));
        view.watch(Duration.ofMillis(100)); // Python writes: np.load(path, mmap_mode='r+')[...] = 255
        // @end
        assertThat(ArrayViewTest.paint(view, 2, 2).getRGB(1, 1)).isEqualTo(0xff070707);
    }

    @Test
    void the_element_pointed_at_is_told() {
        ArrayView view = new ArrayView(NDArray.arange(6).reshape(2, 3));
        JLabel label = new JLabel();
        // @start region="pointed"
        view.addPropertyChangeListener(
                ArrayView.POINTED,
                change -> label.setText(
                        view.pointed().map(ArrayView.Pointed::toString).orElse(""))); // [1, 2] = 5
        // @end
        ArrayViewTest.paint(view, 300, 200);
        view.state().pointAt(view.state().viewport().elementAt(299, 199));
        view.publish();
        assertThat(label.getText()).isEqualTo("[1, 2] = 5");
    }
}
