package org.cooperage.plan.engine.search;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Which of several ways has paid lately for the effort it took; drawn more often the better it paid, none ever given
/// up (adaptive choice as in Ropke, Pisinger 2006).
final class Luck {
    /// Share of the draws that go to all alike.
    private static final double OPEN = 0.3;
    /// What is kept of the past with each step.
    private static final double KEEP = 0.9995;

    private final double[] gain;
    private final double[] effort;
    private int drawn;

    Luck(int ways) {
        gain = new double[ways];
        effort = new double[ways];
        Arrays.fill(effort, 1);
    }

    int draw(SplittableRandom random) {
        drawn = random.nextInt(gain.length);
        double all = 0;
        for (int way = 0; way < gain.length; way++) {
            all += gain[way] / effort[way];
        }
        if (all <= 0 || random.nextDouble() < OPEN) {
            return drawn;
        }
        double ball = random.nextDouble() * all;
        for (int way = 0; way < gain.length && ball >= 0; way++) {
            ball -= gain[way] / effort[way];
            drawn = way;
        }
        return drawn;
    }

    /// @param improvement what the way drawn last brought
    /// @param spent what it took
    void note(double improvement, double spent) {
        for (int way = 0; way < gain.length; way++) {
            gain[way] *= KEEP;
            effort[way] *= KEEP;
        }
        gain[drawn] += improvement;
        effort[drawn] += spent;
    }
}
