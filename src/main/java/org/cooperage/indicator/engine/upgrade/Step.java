package org.cooperage.indicator.engine.upgrade;

import java.util.List;

/// A step of a ladder with the proof of each of its requirements.
public record Step(Ladder ladder, int number, List<Requirement> requirements) {

    public Step {
        requirements = List.copyOf(requirements);
    }

    /// One or more clauses of which one is enough.
    public record Requirement(List<Proof> alternatives) {
        public Requirement {
            alternatives = List.copyOf(alternatives);
        }

        public Verdict verdict() {
            return Verdict.any(alternatives.stream().map(Proof::verdict).toList());
        }
    }

    public Verdict verdict() {
        return Verdict.all(requirements.stream().map(Requirement::verdict).toList());
    }

    public List<Requirement> open() {
        return requirements.stream().filter(it -> it.verdict() != Verdict.MET).toList();
    }
}
