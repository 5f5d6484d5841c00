package org.cooperage.policy.pilot;

import java.util.List;

/// How a check or a condition stands. Texts: `pilot.state.<name>`.
enum State {
    PASS,
    FAIL,
    /// A figure nobody has entered yet.
    EVIDENCE_MISSING,
    /// Nothing counts it: somebody has to judge, with a name and a paper.
    JUDGEMENT;

    /// Of all together: one failure fails, what is missing comes before what has to be judged.
    static State of(List<State> some) {
        if (some.contains(FAIL)) {
            return FAIL;
        }
        if (some.contains(EVIDENCE_MISSING)) {
            return EVIDENCE_MISSING;
        }
        return some.contains(JUDGEMENT) ? JUDGEMENT : PASS;
    }

    /// The class of its pill.
    public String tone() {
        return switch (this) {
            case PASS -> "good";
            case FAIL -> "bad";
            case EVIDENCE_MISSING -> "warn";
            case JUDGEMENT -> "";
        };
    }
}
