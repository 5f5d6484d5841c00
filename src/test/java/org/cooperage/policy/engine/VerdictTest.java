package org.cooperage.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final int RULES = 500;
    private static final int FLAGS = 8;

    @Test
    void aFirmIsToldWhichClauseFailsAndWhatWouldMakeItTrue() {
        var clauses =
                List.of(clause("1", "jobs >= 20"), clause("2", "industry in [17]"), clause("3", "not blacklisted"));

        var verdict = Verdict.of(clauses, Words.facts(Map.of("jobs", "12", "industry", "1723")));

        assertThat(verdict.truth()).isEqualTo(Truth.FALSE);
        assertThat(verdict.failing()).extracting(it -> it.clause().id()).containsExactly("1");
        assertThat(verdict.unknown()).extracting(it -> it.clause().id()).containsExactly("3");
        assertThat(verdict.wishes())
                .containsExactly(
                        new Wish((Rule.Atom) Words.rule("jobs >= 20"), true, true),
                        new Wish((Rule.Atom) Words.rule("blacklisted"), false, false));
        assertThat(verdict.isWithinReach()).isTrue();
    }

    @Test
    void whatCannotBeChangedIsOutOfReach() {
        var verdict = Verdict.of(List.of(clause("1", "industry in [17]")), Words.facts(Map.of("industry", "1829")));

        assertThat(verdict.isWithinReach()).isFalse();
    }

    @Test
    void ofTwoWaysTheOneThatCanBeGoneIsShown() {
        var verdict = Verdict.of(
                List.of(clause("1", "industry in [17] or jobs >= 20 and patents >= 1")),
                Words.facts(Map.of("industry", "1829", "jobs", "3", "patents", "0")));

        assertThat(verdict.wishes()).extracting(it -> it.atom().fact().name()).containsExactly("jobs", "patents");
    }

    @Test
    void theWishesAreTheFewestAndFulfilledTheyMakeItTrue() {
        var dice = new SplittableRandom(66);
        var flags = Words.flags(FLAGS);
        for (int i = 0; i < RULES; i++) {
            var rule = Words.tree(dice, flags, 0, FLAGS);
            var facts = Words.some(dice, flags);

            var fewest = Fewest.toBe(true, rule, facts, wish -> 1);

            assertThat(rule.on(with(facts, fewest.wishes))).isEqualTo(Truth.TRUE);
            assertThat(fewest.price).isEqualTo(fewestByTrying(rule, facts, flags));
        }
    }

    private static Facts with(Facts facts, List<Wish> wishes) {
        var other = facts;
        for (var wish : wishes) {
            other = other.with(wish.atom().fact(), Value.of(wish.wanted()));
        }
        return other;
    }

    /// Each flag left as it is, made yes or made no: all 3⁸ ways.
    private static int fewestByTrying(Rule rule, Facts facts, Vocabulary flags) {
        return fewestByTrying(rule, facts, flags, 0, 0, FLAGS + 1);
    }

    private static int fewestByTrying(Rule rule, Facts facts, Vocabulary flags, int at, int changes, int best) {
        if (changes >= best) {
            return best;
        }
        if (at == FLAGS) {
            return rule.on(facts).isTrue() ? changes : best;
        }
        var fact = flags.facts().get(at);
        int fewest = fewestByTrying(rule, facts, flags, at + 1, changes, best);
        for (boolean yes : new boolean[] {true, false}) {
            fewest = fewestByTrying(rule, facts.with(fact, Value.of(yes)), flags, at + 1, changes + 1, fewest);
        }
        return fewest;
    }

    private static Clause clause(String id, String rule) {
        return new Clause(id, rule, Words.rule(rule));
    }
}
