package org.cooperage.policy.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.cooperage.policy.engine.Asking.Open;
import org.junit.jupiter.api.Test;

class AskingTest {
    private static final int CASES = 300;

    @Test
    void onlyWhatMattersIsAsked() {
        var firm = Words.facts(Map.of("industry", "1829"));
        var clauses = List.of(clause("industry in [17] and patents >= 1 or jobs >= 20"), clause("not blacklisted"));

        var open = Open.of("p", 200_000, clauses, firm).orElseThrow();

        assertThat(open.needs()).extracting(Fact::name).containsExactlyInAnyOrder("jobs", "blacklisted");
    }

    @Test
    void aPolicyNoAnswerCouldOpenIsNotAskedAbout() {
        var firm = Words.facts(Map.of("industry", "1829"));

        assertThat(Open.of("p", 1, List.of(clause("industry in [17] and jobs > 1")), firm))
                .isEmpty();
        assertThat(Open.of("p", 1, List.of(clause("industry in [18]")), firm)).isEmpty();
    }

    @Test
    void theQuestionsThatOpenTheMostMoneyComeFirst() {
        var flags = Words.flags(4).facts();
        var open = List.of(
                new Open("large", 900, Set.of(flags.get(0), flags.get(1))),
                new Open("small", 500, Set.of(flags.get(2))),
                new Open("other", 450, Set.of(flags.get(3))));

        assertThat(Asking.best(open, 1).policies()).containsExactly("small");
        assertThat(Asking.best(open, 2).worth()).isEqualTo(950);
        assertThat(Asking.best(open, 3).policies()).containsExactly("large", "small");
    }

    @Test
    void fewFactsAreSolvedExactlyAndManyNeverAboveTheirBound() {
        var dice = new SplittableRandom(3);
        for (int i = 0; i < CASES; i++) {
            var open = some(dice, Words.flags(8), 1 + dice.nextInt(8));
            int most = 1 + dice.nextInt(4);

            assertThat(Asking.best(open, most).worth()).isEqualTo(byTrying(open, most));
        }
        for (int i = 0; i < CASES; i++) {
            var questions = Asking.best(some(dice, Words.flags(40), 60), 5);

            assertThat(questions.facts()).hasSizeLessThanOrEqualTo(5);
            assertThat(questions.worth()).isPositive().isLessThanOrEqualTo(questions.bound());
        }
    }

    private static List<Open> some(SplittableRandom dice, Vocabulary flags, int many) {
        var open = new ArrayList<Open>();
        for (int i = 0; i < many; i++) {
            var needs = new HashSet<Fact>();
            for (int j = dice.nextInt(3); j >= 0; j--) {
                needs.add(flags.facts().get(dice.nextInt(flags.facts().size())));
            }
            open.add(new Open("p" + i, 1 + dice.nextInt(1_000), needs));
        }
        return open;
    }

    /// Over all sets of policies instead of all sets of facts.
    private static long byTrying(List<Open> open, int most) {
        long best = 0;
        for (int set = 0; set < 1 << open.size(); set++) {
            var needs = new HashSet<Fact>();
            long worth = 0;
            for (int i = 0; i < open.size(); i++) {
                if ((set & 1 << i) != 0) {
                    needs.addAll(open.get(i).needs());
                    worth += open.get(i).worth();
                }
            }
            best = needs.size() <= most ? Math.max(best, worth) : best;
        }
        return best;
    }

    private static Clause clause(String rule) {
        return new Clause("1", rule, Words.rule(rule));
    }
}
