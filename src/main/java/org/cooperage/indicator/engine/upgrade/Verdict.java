package org.cooperage.indicator.engine.upgrade;

/// What a gate says. What is not known is neither met nor failed.
public enum Verdict {
    MET,
    FAILED,
    /// The evidence is missing, and could still be brought.
    MISSING;

    static Verdict all(Iterable<Verdict> verdicts) {
        var worst = MET;
        for (var verdict : verdicts) {
            if (verdict == FAILED) {
                return FAILED;
            }
            worst = verdict == MISSING ? MISSING : worst;
        }
        return worst;
    }

    static Verdict any(Iterable<Verdict> verdicts) {
        var best = FAILED;
        for (var verdict : verdicts) {
            if (verdict == MET) {
                return MET;
            }
            best = verdict == MISSING ? MISSING : best;
        }
        return best;
    }
}
