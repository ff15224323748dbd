package ndraster.testing;

import ndraster.testing.TestPattern.Place;

/// Sky, sun, hills and grass.
final class Scene {
    private static final double SUN_RADIUS = 0.07;
    private static final double GRAIN = 0.25;

    private Scene() {}

    static double[] at(Place place) {
        double horizon = 0.55 + 0.06 * StrictMath.sin(7 * place.u()) + 0.03 * StrictMath.sin(17 * place.u() + 1);
        return place.v() < horizon ? sky(place) : grass(place, (place.v() - horizon) / (1 - horizon));
    }

    private static double[] sky(Place place) {
        double x = (place.u() - 0.75) * place.width() / place.height();
        double y = place.v() - 0.2;
        if (x * x + y * y < SUN_RADIUS * SUN_RADIUS) {
            return TestPattern.opaque(1, 0.95, 0.7);
        }
        return TestPattern.opaque(0.35 + 0.5 * place.v(), 0.55 + 0.4 * place.v(), 0.9);
    }

    private static double[] grass(Place place, double depth) {
        double grain = GRAIN * (TestPattern.hash((long) place.y() * place.width() + place.x()) - 0.5) * depth;
        double green = 0.5 - 0.2 * depth + grain;
        return TestPattern.opaque(0.25 + grain, green, 0.15 + grain / 2);
    }
}
