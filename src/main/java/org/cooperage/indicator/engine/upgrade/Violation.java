package org.cooperage.indicator.engine.upgrade;

import java.util.ArrayList;
import java.util.List;

/// What contradicts the order of a way, named.
public sealed interface Violation {

    /// Somebody claims a stage the evidence does not carry.
    record AboveProof(int claimed, int proved, List<Step.Requirement> open) implements Violation {}

    /// A stage is claimed or reached, and a step of the chosen way that comes before it is not proved.
    record StageBeforeStep(int stage, boolean claimed, Ladder way, int step, Verdict verdict) implements Violation {}

    /// A later step is met while one before it is not.
    record StepBeforeStep(Ladder way, int later, int step, Verdict verdict) implements Violation {}

    /// @param claimed stage an official claims; 0: none
    /// @param way the way the cluster has chosen
    static List<Violation> of(Snapshot now, int claimed, Ladder way) {
        var all = new ArrayList<Violation>();
        if (claimed > now.stage()) {
            var open = now.steps(Ladder.STAGE).subList(now.stage(), claimed).stream()
                    .flatMap(step -> step.open().stream())
                    .toList();
            all.add(new AboveProof(claimed, now.stage(), open));
        }
        int stage = Math.max(claimed, now.stage());
        for (int step = 1; step < stage; step++) {
            var verdict = now.step(way, step).verdict();
            if (verdict != Verdict.MET) {
                all.add(new StageBeforeStep(stage, claimed > now.stage(), way, step, verdict));
            }
        }
        disorder(now, way, all);
        return List.copyOf(all);
    }

    private static void disorder(Snapshot now, Ladder way, List<Violation> all) {
        for (int later = 2; later <= way.steps(); later++) {
            if (now.step(way, later).verdict() != Verdict.MET) {
                continue;
            }
            for (int step = 1; step < later; step++) {
                var verdict = now.step(way, step).verdict();
                if (verdict != Verdict.MET) {
                    all.add(new StepBeforeStep(way, later, step, verdict));
                }
            }
        }
    }
}
