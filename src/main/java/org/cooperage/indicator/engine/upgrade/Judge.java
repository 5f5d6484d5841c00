package org.cooperage.indicator.engine.upgrade;

import java.util.Map;
import java.util.Optional;

/// Judges clauses in one quarter.
///
/// A stated value that no audit has confirmed can fail a clause by its own words, and never meets it.
final class Judge {
    private static final int A_YEAR = 4;

    private final Catalogue catalogue;
    private final Evidence evidence;
    private final Quarter quarter;
    private final Map<Aspect, IndexRange> indices;

    Judge(Catalogue catalogue, Evidence evidence, Quarter quarter, Map<Aspect, IndexRange> indices) {
        this.catalogue = catalogue;
        this.evidence = evidence;
        this.quarter = quarter;
        this.indices = indices;
    }

    /// @param stage the stage in this quarter, for clauses that ask for it
    Proof judge(Clause clause, int stage) {
        return switch (clause.condition()) {
            case INDEX -> index(clause);
            case STAGE -> proof(clause, stage, Optional.empty(), Optional.empty());
            case AT_LEAST, AT_MOST -> value(clause);
            case IMPROVED, GAINED -> improvement(clause);
            case RISING -> rising(clause);
        };
    }

    private Proof index(Clause clause) {
        var range = indices.get(clause.index());
        if (range == null) {
            return Proof.unknown(clause, Why.UNKNOWN, Optional.empty());
        }
        if (range.low() >= clause.threshold()) {
            return index(clause, range, Verdict.MET, Why.ENOUGH);
        }
        return range.high() >= clause.threshold()
                ? index(clause, range, Verdict.MISSING, Why.PARTLY_KNOWN)
                : index(clause, range, Verdict.FAILED, Why.TOO_LITTLE);
    }

    private static Proof index(Clause clause, IndexRange range, Verdict verdict, Why why) {
        return new Proof(clause, verdict, why, range.low(), range.high(), Optional.empty(), Optional.empty());
    }

    private Proof value(Clause clause) {
        var reading = evidence.find(clause.measure(), quarter);
        return reading.map(it -> proof(clause, it.value(), reading, Optional.empty()))
                .orElseGet(() -> Proof.unknown(clause, Why.UNKNOWN, reading));
    }

    private Proof improvement(Clause clause) {
        var reading = evidence.find(clause.measure(), quarter);
        if (reading.isEmpty()) {
            return Proof.unknown(clause, Why.UNKNOWN, reading);
        }
        var now = reading.get();
        var baseline = evidence.findBaseline(clause.measure(), now.quarter());
        if (baseline.isEmpty()
                || clause.condition() == Condition.IMPROVED && baseline.get().value() == 0) {
            return Proof.unknown(clause, Why.NO_BASELINE, reading);
        }
        return proof(clause, improvement(clause, now.value(), baseline.get().value()), reading, baseline);
    }

    private double improvement(Clause clause, double now, double before) {
        double gain = catalogue.get(clause.measure()).more() ? now - before : before - now;
        return clause.condition() == Condition.IMPROVED ? 100 * gain / Math.abs(before) : gain;
    }

    private Proof rising(Clause clause) {
        var now = evidence.find(clause.measure(), quarter);
        var later = now;
        boolean proved = now.filter(Reading::isProof).isPresent();
        double least = Double.POSITIVE_INFINITY;
        for (int year = 1; year <= clause.threshold(); year++) {
            var earlier = evidence.find(clause.measure(), quarter.minus(year * A_YEAR));
            if (later.isEmpty() || earlier.isEmpty()) {
                return Proof.unknown(clause, now.isEmpty() ? Why.UNKNOWN : Why.NO_BASELINE, now);
            }
            proved &= earlier.get().isProof();
            double gain = later.get().value() - earlier.get().value();
            least = Math.min(least, catalogue.get(clause.measure()).more() ? gain : -gain);
            later = earlier;
        }
        return verdict(clause, least > 0, proved, least, now, later);
    }

    private static Proof proof(Clause clause, double actual, Optional<Reading> reading, Optional<Reading> baseline) {
        boolean enough =
                clause.condition() == Condition.AT_MOST ? actual <= clause.threshold() : actual >= clause.threshold();
        boolean proved = reading.map(Reading::isProof).orElse(true)
                && baseline.map(Reading::isProof).orElse(true);
        return verdict(clause, enough, proved, actual, reading, baseline);
    }

    private static Proof verdict(
            Clause clause,
            boolean enough,
            boolean proved,
            double actual,
            Optional<Reading> reading,
            Optional<Reading> baseline) {
        if (!enough) {
            return new Proof(clause, Verdict.FAILED, Why.TOO_LITTLE, actual, actual, reading, baseline);
        }
        return proved
                ? new Proof(clause, Verdict.MET, Why.ENOUGH, actual, actual, reading, baseline)
                : new Proof(clause, Verdict.MISSING, Why.UNAUDITED, actual, actual, reading, baseline);
    }
}
