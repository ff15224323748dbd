package ndraster.awt;

import java.awt.DisplayMode;
import java.awt.EventQueue;
import java.awt.GraphicsConfiguration;
import java.awt.event.HierarchyEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.Timer;
import ndraster.memory.Watch;
import ndraster.screen.RepaintPace;

/// When a component is to be painted again: after writes, when somebody asks, and when a look at the memory says so.
final class ViewUpdates {
    private static final int USUAL_REFRESH_RATE = 60;

    private final JComponent component;
    private final Runnable look;
    private final RepaintPace pace;
    private List<Watch> watches = List.of();
    private Optional<Timer> timer = Optional.empty();

    /// @param look compares what is painted with the memory, and repaints if need be
    ViewUpdates(JComponent component, Runnable look) {
        this.component = component;
        this.look = look;
        this.pace = new RepaintPace(this::frameTime, System::nanoTime, ViewUpdates::later, this::repaint);
        component.addHierarchyListener(this::hierarchyChanged);
    }

    void refresh() {
        pace.request();
    }

    private void repaint() {
        if (component.isShowing()) {
            component.repaint();
        }
    }

    void watch(Subject subject) {
        unwatch();
        watches = subject.watch(this::refresh);
    }

    void unwatch() {
        watches.forEach(Watch::close);
        watches = List.of();
    }

    void look(Duration interval) {
        stopLooking();
        int millis = Math.clamp(interval.toMillis(), 1, Integer.MAX_VALUE);
        timer = Optional.of(new Timer(millis, _ -> look.run()));
        runTimer();
    }

    void stopLooking() {
        timer.ifPresent(Timer::stop);
        timer = Optional.empty();
    }

    boolean isLooking() {
        return timer.map(Timer::isRunning).orElse(false);
    }

    private void hierarchyChanged(HierarchyEvent event) {
        if ((event.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
            runTimer();
        }
    }

    private void runTimer() {
        timer.ifPresent(component.isShowing() ? Timer::start : Timer::stop);
    }

    private Duration frameTime() {
        int rate = Optional.ofNullable(component.getGraphicsConfiguration())
                .map(GraphicsConfiguration::getDevice)
                .map(device -> device.getDisplayMode().getRefreshRate())
                .filter(known -> known != DisplayMode.REFRESH_RATE_UNKNOWN)
                .orElse(USUAL_REFRESH_RATE);
        return Duration.ofSeconds(1).dividedBy(rate);
    }

    private static void later(Duration delay, Runnable task) {
        if (delay.isZero()) {
            EventQueue.invokeLater(task);
            return;
        }
        Timer once = new Timer((int) Math.max(1, delay.toMillis()), _ -> task.run());
        once.setRepeats(false);
        once.start();
    }
}
