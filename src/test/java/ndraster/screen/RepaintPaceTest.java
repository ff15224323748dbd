package ndraster.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class RepaintPaceTest {
    private static final Duration FRAME = Duration.ofMillis(10);

    /// A clock that stands until a task is run.
    private record Task(long time, Runnable action) {}

    private final Queue<Task> tasks = new ArrayDeque<>();
    private final List<Long> repaints = new ArrayList<>();
    private long millis = 1000;
    private final RepaintPace pace = new RepaintPace(() -> FRAME, this::nanos, this::later, () -> repaints.add(millis));

    private long nanos() {
        return Duration.ofMillis(millis).toNanos();
    }

    private void later(Duration delay, Runnable action) {
        tasks.add(new Task(millis + delay.toMillis(), action));
    }

    private void runAll() {
        while (!tasks.isEmpty()) {
            Task next = tasks.remove();
            millis = Math.max(millis, next.time);
            next.action.run();
        }
    }

    @Test
    void nothing_runs_without_a_request() {
        runAll();
        assertThat(repaints).isEmpty();
    }

    @Test
    void the_first_request_is_answered_at_once() {
        pace.request();
        runAll();
        assertThat(repaints).containsExactly(1000L);
    }

    @Test
    void requests_before_the_repaint_are_one() {
        for (int i = 0; i < 1000; i++) {
            pace.request();
        }
        assertThat(tasks).hasSize(1);
        runAll();
        assertThat(repaints).containsExactly(1000L);
    }

    @Test
    void a_request_soon_after_a_repaint_waits_for_the_next_frame() {
        pace.request();
        runAll();
        millis += 3;
        pace.request();
        pace.request();
        runAll();
        assertThat(repaints).containsExactly(1000L, 1010L);
        assertThat(tasks).isEmpty();
    }

    @Test
    void a_request_during_the_repaint_is_not_lost() {
        RepaintPace[] own = new RepaintPace[1];
        own[0] = new RepaintPace(() -> FRAME, this::nanos, this::later, () -> {
            repaints.add(millis);
            if (repaints.size() < 3) {
                own[0].request();
            }
        });
        own[0].request();
        runAll();
        assertThat(repaints).containsExactly(1000L, 1010L, 1020L);
    }
}
