package org.cooperage.policy.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What the clauses of a policy say of a firm.
///
/// @param truth of all together
public record Verdict(Truth truth, List<Finding> findings) {

    public Verdict {
        findings = List.copyOf(findings);
    }

    /// What one clause says.
    ///
    /// @param wishes the fewest conditions that would make it true; empty when it is
    public record Finding(Clause clause, Truth truth, List<Wish> wishes) {
        public Finding {
            wishes = List.copyOf(wishes);
        }
    }

    /// All together, without saying why: quick.
    public static Truth truth(List<Clause> clauses, Facts facts) {
        var truth = Truth.TRUE;
        for (int i = 0; i < clauses.size() && truth != Truth.FALSE; i++) {
            truth = truth.and(clauses.get(i).rule().on(facts));
        }
        return truth;
    }

    public static Verdict of(List<Clause> clauses, Facts facts) {
        var findings = new ArrayList<Finding>(clauses.size());
        var truth = Truth.TRUE;
        for (var clause : clauses) {
            var finding = finding(clause, facts);
            truth = truth.and(finding.truth());
            findings.add(finding);
        }
        return new Verdict(truth, findings);
    }

    private static Finding finding(Clause clause, Facts facts) {
        var truth = clause.rule().on(facts);
        var wishes = truth.isTrue()
                ? List.<Wish>of()
                : Fewest.toBe(true, clause.rule(), facts, wish -> wish.isPossible() ? 1 : 1_000).wishes;
        return new Finding(clause, truth, wishes);
    }

    public List<Wish> wishes() {
        return findings.stream().flatMap(it -> it.wishes().stream()).distinct().toList();
    }

    /// False, but the firm could change that.
    public boolean isWithinReach() {
        return !truth.isTrue() && wishes().stream().allMatch(Wish::isPossible);
    }

    public Stream<Finding> failing() {
        return findings.stream().filter(it -> it.truth().isFalse());
    }

    public Stream<Finding> unknown() {
        return findings.stream().filter(it -> it.truth().isUnknown());
    }
}
