package org.cooperage.indicator.engine.upgrade;

/// One line of a gate. Clauses of the same step and group are alternatives; all groups of a step must be met.
///
/// @param subject code of a measure, letter of an index, or `S` for the stage
public record Clause(Ladder ladder, int step, String group, Condition condition, String subject, double threshold) {

    public Clause {
        if (step < 1 || step > ladder.steps()) {
            throw new IllegalArgumentException(
                    "The ladder (%s) has no step (%d).\nMaybe a line is wrong.".formatted(ladder, step));
        }
    }

    public Measure.Code measure() {
        return new Measure.Code(subject);
    }

    public Aspect index() {
        return Aspect.valueOf(subject);
    }

    public boolean isAboutMeasure() {
        return condition != Condition.INDEX && condition != Condition.STAGE;
    }
}
