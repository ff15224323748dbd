package ndraster.awt;

import java.awt.event.ActionEvent;
import java.io.Serial;
import javax.swing.AbstractAction;
import javax.swing.KeyStroke;
import ndraster.screen.Viewport;
import ndraster.screen.Zoom;

/// What the keys do in a view.
final class ViewKeys {
    private static final int STEP = 32;

    private final ArrayView view;

    private static final class Act extends AbstractAction {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient Runnable action;

        private Act(Runnable action) {
            this.action = action;
        }

        @Override
        public void actionPerformed(ActionEvent event) {
            action.run();
        }
    }

    ViewKeys(ArrayView view) {
        this.view = view;
    }

    void bind() {
        bindZoom();
        bindWhat();
        bindArrows("UP", 0, 1);
        bindArrows("DOWN", 0, -1);
        bindArrows("LEFT", 1, 0);
        bindArrows("RIGHT", -1, 0);
    }

    private void bindZoom() {
        bind("zoom in", () -> zoom(viewport().zoom().in()), "typed +", "typed =", "ADD");
        bind("zoom out", () -> zoom(viewport().zoom().out()), "typed -", "SUBTRACT");
        bind("fit", view::fit, "F", "0", "NUMPAD0");
        bind("one to one", () -> zoom(Zoom.ONE), "1", "NUMPAD1");
    }

    private void bindWhat() {
        bind("next channel", this::nextChannel, "C");
        bind("auto window", view::setAutoWindow, "A");
        bind("natural window", view::resetWindow, "N");
        bind("refresh", view::refresh, "F5");
        bind("next picture", () -> view.show(shown -> shown.stepped(0, 1)), "PAGE_DOWN");
        bind("previous picture", () -> view.show(shown -> shown.stepped(0, -1)), "PAGE_UP");
        bind("next stack", () -> view.show(shown -> shown.stepped(1, 1)), "shift PAGE_DOWN");
        bind("previous stack", () -> view.show(shown -> shown.stepped(1, -1)), "shift PAGE_UP");
    }

    private void bindArrows(String key, int right, int down) {
        bind("move " + key, () -> view.look(viewport -> viewport.moved(right * STEP, down * STEP)), key);
        bind("point " + key, () -> point(-down, -right), "ctrl " + key);
    }

    private void bind(String name, Runnable action, String... keys) {
        for (String key : keys) {
            view.getInputMap().put(KeyStroke.getKeyStroke(key), name);
        }
        view.getActionMap().put(name, new Act(action));
    }

    private Viewport viewport() {
        return view.state().viewport();
    }

    private void zoom(Zoom zoom) {
        view.state().zoom(zoom);
        view.changed();
    }

    private void nextChannel() {
        if (!view.channels().isEmpty()) {
            view.show(Shown::withNextChannel);
        }
    }

    private void point(int rows, int columns) {
        view.state().movePosition(rows, columns);
        view.mark(true);
        view.changed();
    }
}
