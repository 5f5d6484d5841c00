package org.cooperage.indicator.engine.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cooperage.shared.Bilingual;

/// Readings by hand: `some().platform("D2", 40).in(Q4).stated("C3", 30)`.
final class Readings {
    static final Quarter NOW = new Quarter(2026, 4);

    private final List<Reading> all = new ArrayList<>();
    private Quarter quarter = NOW;

    static Readings some() {
        return new Readings();
    }

    Readings in(Quarter other) {
        quarter = other;
        return this;
    }

    Readings platform(String code, double value) {
        return add(code, value, Source.PLATFORM, Audit.NONE);
    }

    Readings stated(String code, double value) {
        return add(code, value, Source.DECLARED, Audit.NONE);
    }

    Readings confirmed(String code, double value) {
        return add(code, value, Source.DECLARED, Audit.CONFIRMED);
    }

    Readings add(String code, double value, Source source, Audit audit) {
        all.add(new Reading(new Measure.Code(code), quarter, value, value, 1, 5, source, audit));
        return this;
    }

    Evidence evidence() {
        return new Evidence(all);
    }

    List<Reading> list() {
        return List.copyOf(all);
    }

    /// Two measures an index, and outcomes; gates as in the real catalogue but for the size.
    static Catalogue catalogue() {
        var measures = new ArrayList<Measure>();
        for (var code : List.of("D1", "D2", "O1", "O2", "F1", "F2")) {
            measures.add(measure(code, true, Optional.of(new Measure.Scale(0, 50))));
        }
        measures.add(measure("C1", false, Optional.empty()));
        measures.add(measure("C3", false, Optional.empty()));
        for (var code : List.of("C4", "C6", "C7", "G2", "O3")) {
            measures.add(measure(
                    code, true, code.startsWith("O") ? Optional.of(new Measure.Scale(0, 50)) : Optional.empty()));
        }
        return new Catalogue(1, measures, clauses());
    }

    private static Measure measure(String code, boolean more, Optional<Measure.Scale> scale) {
        var name = Bilingual.same(code);
        return new Measure(new Measure.Code(code), name, name, more, scale, true, name, name);
    }

    private static List<Clause> clauses() {
        return List.of(
                clause(Ladder.STAGE, 1, "a", Condition.INDEX, "D", 25),
                clause(Ladder.STAGE, 1, "b", Condition.IMPROVED, "C3", 10),
                clause(Ladder.STAGE, 1, "c", Condition.AT_LEAST, "G2", 30),
                clause(Ladder.STAGE, 2, "a", Condition.INDEX, "D", 50),
                clause(Ladder.STAGE, 2, "b", Condition.IMPROVED, "C1", 20),
                clause(Ladder.STAGE, 2, "b", Condition.GAINED, "C4", 5),
                clause(Ladder.STAGE, 3, "a", Condition.INDEX, "D", 70),
                clause(Ladder.STAGE, 3, "b", Condition.RISING, "C6", 2),
                clause(Ladder.ECOMMERCE, 1, "a", Condition.AT_LEAST, "O3", 30),
                clause(Ladder.ECOMMERCE, 2, "a", Condition.IMPROVED, "C1", 20),
                clause(Ladder.ECOMMERCE, 3, "a", Condition.AT_LEAST, "C7", 4),
                clause(Ladder.PROGRESS, 1, "a", Condition.STAGE, "S", 2));
    }

    private static Clause clause(Ladder ladder, int step, String group, Condition what, String subject, double at) {
        return new Clause(ladder, step, group, what, subject, at);
    }
}
