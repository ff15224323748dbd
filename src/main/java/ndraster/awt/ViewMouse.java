package ndraster.awt;

import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.Optional;
import ndraster.screen.Viewport;
import ndraster.screen.Zoom;

/// What the mouse does in a view: points, drags the picture, zooms.
final class ViewMouse extends MouseAdapter {
    private final ArrayView view;
    private Point last = new Point();
    private double turned;

    ViewMouse(ArrayView view) {
        this.view = view;
    }

    void listen() {
        view.addMouseListener(this);
        view.addMouseMotionListener(this);
        view.addMouseWheelListener(this);
    }

    @Override
    public void mousePressed(MouseEvent event) {
        view.requestFocusInWindow();
        last = event.getPoint();
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        double right = view.pixelX(event.getX() - last.x);
        double down = view.pixelY(event.getY() - last.y);
        last = event.getPoint();
        view.look(viewport -> viewport.moved(right, down));
        point(event);
    }

    @Override
    public void mouseMoved(MouseEvent event) {
        point(event);
    }

    @Override
    public void mouseExited(MouseEvent event) {
        view.state().pointAt(Optional.empty());
        view.publish();
    }

    private void point(MouseEvent event) {
        Viewport viewport = view.state().viewport();
        view.state().pointAt(viewport.elementAt(view.pixelX(event.getX()), view.pixelY(event.getY())));
        view.mark(false);
        view.publish();
    }

    /// One step for each click of the wheel; touch pads send parts of clicks.
    @Override
    public void mouseWheelMoved(MouseWheelEvent event) {
        turned += event.getPreciseWheelRotation();
        int clicks = (int) turned;
        turned -= clicks;
        if (clicks != 0) {
            zoom(clicks, view.pixelX(event.getX()), view.pixelY(event.getY()));
            point(event);
        }
    }

    private void zoom(int clicks, double x, double y) {
        Zoom zoom = view.state().viewport().zoom();
        for (int i = 0; i < Math.abs(clicks); i++) {
            zoom = clicks < 0 ? zoom.in() : zoom.out();
        }
        Zoom wanted = zoom;
        view.look(viewport -> viewport.zoomed(wanted, x, y));
    }
}
