package org.cooperage.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The laws of the three-valued logic, over all values and over rules by chance.
class KleeneTest {
    private static final int RULES = 2_000;
    private static final int FLAGS = 6;

    private final SplittableRandom dice = new SplittableRandom(1952);
    private final Vocabulary flags = Words.flags(FLAGS);

    @Test
    void theTablesAreKleenes() {
        assertThat(Truth.FALSE.and(Truth.UNKNOWN)).isEqualTo(Truth.FALSE);
        assertThat(Truth.TRUE.and(Truth.UNKNOWN)).isEqualTo(Truth.UNKNOWN);
        assertThat(Truth.TRUE.or(Truth.UNKNOWN)).isEqualTo(Truth.TRUE);
        assertThat(Truth.FALSE.or(Truth.UNKNOWN)).isEqualTo(Truth.UNKNOWN);
        assertThat(Truth.UNKNOWN.not()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void andAndOrCommuteAssociateDistributeAbsorbAndMirror() {
        for (var a : Truth.values()) {
            assertThat(a.not().not()).isEqualTo(a);
            for (var b : Truth.values()) {
                assertThat(a.and(b)).isEqualTo(b.and(a));
                assertThat(a.or(b)).isEqualTo(b.or(a));
                assertThat(a.or(a.and(b))).isEqualTo(a);
                assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
                for (var c : Truth.values()) {
                    assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
                    assertThat(a.and(b.or(c))).isEqualTo(a.and(b).or(a.and(c)));
                }
            }
        }
    }

    @Test
    void atLeastOneIsOrAndAtLeastAllIsAnd() {
        for (int i = 0; i < RULES; i++) {
            var facts = Words.some(dice, flags);
            var parts = flags.facts().stream()
                    .map(fact -> (Rule) new Rule.Yes(fact))
                    .toList();

            assertThat(new Rule.AtLeast(1, parts).on(facts)).isEqualTo(new Rule.Any(parts).on(facts));
            assertThat(new Rule.AtLeast(FLAGS, parts).on(facts)).isEqualTo(new Rule.All(parts).on(facts));
        }
    }

    @Test
    void whatIsTrueOrFalseStaysSoWhenMoreBecomesKnown() {
        for (int i = 0; i < RULES; i++) {
            var rule = Words.tree(dice, flags, 0, FLAGS);
            var facts = Words.some(dice, flags);
            var before = rule.on(facts);

            for (var fact : flags.facts()) {
                if (facts.find(fact).isEmpty()) {
                    facts = facts.with(fact, Value.of(dice.nextBoolean()));
                }
            }

            assertThat(before.isUnknown() || rule.on(facts) == before)
                    .as("%s on %s", rule, before)
                    .isTrue();
        }
    }

    @Test
    void withEachFactOnceUnknownMeansThatBothAnswersArePossible() {
        for (int i = 0; i < RULES; i++) {
            var rule = Words.tree(dice, flags, 0, FLAGS);
            var facts = Words.some(dice, flags);

            boolean mayBeTrue = canBe(Truth.TRUE, rule, facts, 0);
            boolean mayBeFalse = canBe(Truth.FALSE, rule, facts, 0);

            assertThat(rule.on(facts).isUnknown()).isEqualTo(mayBeTrue && mayBeFalse);
        }
    }

    private boolean canBe(Truth wanted, Rule rule, Facts facts, int at) {
        if (at == FLAGS) {
            return rule.on(facts) == wanted;
        }
        var fact = flags.facts().get(at);
        return facts.find(fact).isPresent()
                ? canBe(wanted, rule, facts, at + 1)
                : canBe(wanted, rule, facts.with(fact, Value.of(true)), at + 1)
                        || canBe(wanted, rule, facts.with(fact, Value.of(false)), at + 1);
    }
}
