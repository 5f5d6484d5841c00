package org.cooperage.policy.ladder;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooperage.policy.engine.Asking;
import org.cooperage.policy.engine.Clause;
import org.cooperage.policy.engine.Fact;
import org.cooperage.policy.engine.Facts;
import org.cooperage.policy.engine.Rule;
import org.cooperage.policy.engine.Value;
import org.cooperage.policy.engine.Verdict;
import org.cooperage.policy.engine.Wish;

/// A rung before one firm.
///
/// @param held whether it has the title, confirmed and valid
/// @param inForce whether the edition is; else it is the last that was
/// @param questions the fewest answers that would settle it for good; none where it is settled
record Step(RungRules rules, boolean held, boolean inForce, Verdict verdict, List<Gap> gaps, List<Fact> questions) {

    Step {
        gaps = List.copyOf(gaps);
        questions = List.copyOf(questions);
    }

    /// How far a figure is from what is asked.
    ///
    /// @param missing what it would have to be more, or less
    record Gap(Rule.Number asked, BigDecimal is, BigDecimal missing) {
        public Fact fact() {
            return asked.fact();
        }
    }

    static Step of(RungRules rules, boolean held, boolean inForce, Facts facts) {
        var verdict = Verdict.of(rules.clauses(), facts);
        return new Step(rules, held, inForce, verdict, gaps(verdict, facts), questions(rules, verdict, facts));
    }

    private static List<Gap> gaps(Verdict verdict, Facts facts) {
        return verdict.failing()
                .flatMap(it -> it.wishes().stream())
                .filter(Wish::known)
                .flatMap(it -> it.atom() instanceof Rule.Number number ? gap(number, facts).stream() : Stream.empty())
                .distinct()
                .toList();
    }

    private static Optional<Gap> gap(Rule.Number asked, Facts facts) {
        return facts.find(asked.fact())
                .flatMap(it -> it instanceof Value.Amount(var is)
                        ? Optional.of(
                                new Gap(asked, is, asked.limit().subtract(is).abs()))
                        : Optional.<Gap>empty());
    }

    /// Of a rung a firm fails already, what would settle each clause that is open by itself.
    private static List<Fact> questions(RungRules rules, Verdict verdict, Facts facts) {
        var whole = needs(rules.clauses(), facts);
        var needs = whole.isEmpty()
                ? verdict.unknown()
                        .flatMap(it -> needs(List.of(it.clause()), facts).stream())
                        .collect(Collectors.toSet())
                : whole;
        return needs.stream()
                .filter(it -> !it.isOfficial())
                .sorted(Comparator.comparingInt(Fact::index))
                .toList();
    }

    private static Set<Fact> needs(List<Clause> clauses, Facts facts) {
        return Asking.Open.of("", 1, clauses, facts).map(Asking.Open::needs).orElse(Set.of());
    }

    public long holding() {
        return verdict.findings().stream().filter(it -> it.truth().isTrue()).count();
    }

    public long failing() {
        return verdict.failing().count();
    }

    public long unknown() {
        return verdict.unknown().count();
    }
}
