package org.cooperage.barrel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.cooperage.barrel.engine.Programme.Condition;
import org.cooperage.barrel.engine.Programme.Verdict;
import org.cooperage.shared.Bilingual;
import org.junit.jupiter.api.Test;

class ProgrammeTest {
    private static final Programme GIANT = new Programme(
            "GIANT", Bilingual.same("Giant"), List.of(condition("YEARS", true, 3), condition("DEBT", false, 70)));

    private static Condition condition(String fact, boolean atLeast, double value) {
        return new Condition(fact, atLeast, value, Bilingual.same(fact), "source", false);
    }

    @Test
    void allMetIsMet() {
        assertThat(GIANT.beside(Map.of("YEARS", 3.0, "DEBT", 70.0)).verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void whatIsNotKnownIsNeitherMetNorLacking() {
        var standing = GIANT.beside(Map.of("YEARS", 8.0));

        assertThat(standing.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(standing.checked()).map(Programme.Checked::verdict).containsExactly(Verdict.MET, Verdict.UNKNOWN);
    }

    @Test
    void oneThatIsLackingDecidesWhateverTheOthersAre() {
        assertThat(GIANT.beside(Map.of("YEARS", 2.0)).verdict()).isEqualTo(Verdict.LACKING);
        assertThat(GIANT.beside(Map.of("YEARS", 9.0, "DEBT", 71.0)).verdict()).isEqualTo(Verdict.LACKING);
    }
}
