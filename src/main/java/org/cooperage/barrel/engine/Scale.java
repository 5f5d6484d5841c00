package org.cooperage.barrel.engine;

import java.util.List;

/// How a value becomes a level: five cut points, upwards or downwards, and the natural floor where level 0 lies.
///
/// Between two cut points the level is linear, above the last it is 5. Below the first it is linear from the floor; a
/// first cut that is the floor itself begins at level 1.
///
/// @param cuts values of the levels 1–5; falling when less is better
/// @param least smallest value that can be
/// @param most largest value that can be
public record Scale(double floor, List<Double> cuts, double least, double most) {
    public static final int TOP = 5;

    public Scale {
        cuts = List.copyOf(cuts);
        if (cuts.size() != TOP || !isStrict(cuts)) {
            throw new IllegalArgumentException(
                    "Cut points (%s) must be five and only rise or only fall.\nMaybe one is missing.".formatted(cuts));
        }
        boolean beyond = cuts.getFirst() > cuts.getLast() ? floor < cuts.getFirst() : floor > cuts.getFirst();
        if (beyond || least >= most) {
            throw new IllegalArgumentException(
                    "Floor (%s) or range (%s to %s) does not fit the cut points (%s).\nMaybe the direction is wrong."
                            .formatted(floor, least, most, cuts));
        }
    }

    private static boolean isStrict(List<Double> cuts) {
        double direction = Math.signum(cuts.getLast() - cuts.getFirst());
        for (int i = 1; i < cuts.size(); i++) {
            if (Math.signum(cuts.get(i) - cuts.get(i - 1)) != direction) {
                return false;
            }
        }
        return direction != 0;
    }

    public boolean lessIsBetter() {
        return cuts.getFirst() > cuts.getLast();
    }

    public boolean allows(double value) {
        return value >= least && value <= most;
    }

    /// 0–5.
    public double level(double value) {
        if (part(value, cuts.getFirst(), cuts.get(1)) < 0) {
            return belowFirst(value);
        }
        for (int i = 1; i < TOP; i++) {
            double part = part(value, cuts.get(i - 1), cuts.get(i));
            if (part < 1) {
                return i + part;
            }
        }
        return TOP;
    }

    private double belowFirst(double value) {
        return floor == cuts.getFirst() ? 1 : Math.max(0, part(value, floor, cuts.getFirst()));
    }

    /// How far a value has come from one point to another; below 0 before, from 1 on beyond.
    private static double part(double value, double from, double to) {
        return (value - from) / (to - from);
    }
}
