package org.cooperage.indicator.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.cooperage.indicator.engine.structure.Certainty;
import org.cooperage.indicator.engine.structure.Governance;
import org.cooperage.indicator.engine.structure.Governance.Conditions;
import org.cooperage.indicator.engine.structure.Range;
import org.cooperage.indicator.engine.structure.ValueCapture;
import org.junit.jupiter.api.Test;

class GovernanceTest {
    private static final Certainty YES = Certainty.SURE;
    private static final Certainty NO = Certainty.EXCLUDED;
    private static final Certainty MAYBE = Certainty.POSSIBLE;

    private static List<Governance> are(Certainty certainty, Conditions known) {
        var judged = Governance.judge(known);
        return Arrays.stream(Governance.values())
                .filter(form -> judged.get(form) == certainty)
                .toList();
    }

    @Test
    void fiveCombinationsAreTheFiveForms() {
        assertThat(are(YES, new Conditions(NO, YES, YES))).containsExactly(Governance.MARKET);
        assertThat(are(YES, new Conditions(YES, YES, YES))).containsExactly(Governance.MODULAR);
        assertThat(are(YES, new Conditions(YES, NO, YES))).containsExactly(Governance.RELATIONAL);
        assertThat(are(YES, new Conditions(YES, YES, NO))).containsExactly(Governance.CAPTIVE);
        assertThat(are(YES, new Conditions(YES, NO, NO))).containsExactly(Governance.HIERARCHY);
        assertThat(are(YES, new Conditions(NO, NO, NO))).as("no lasting form").isEmpty();
    }

    @Test
    void whatIsNotKnownExcludesNothing() {
        assertThat(are(MAYBE, new Conditions(MAYBE, MAYBE, MAYBE))).containsExactly(Governance.values());
        assertThat(are(MAYBE, new Conditions(MAYBE, YES, YES))).containsExactly(Governance.MARKET, Governance.MODULAR);
        assertThat(are(MAYBE, new Conditions(YES, MAYBE, NO)))
                .containsExactly(Governance.CAPTIVE, Governance.HIERARCHY);
    }

    @Test
    void whatStaysLiesBetweenAllMaterialFromElsewhereAndNone() {
        var price = new ValueCapture.Price(130, 60);

        assertThat(ValueCapture.of(price, 500)).isEqualTo(new Range(0.14, 0.26));
        assertThat(price.worked()).isCloseTo(7 / 13.0, within(1e-12));
        assertThatThrownBy(() -> new ValueCapture.Price(60, 130)).hasMessageContaining("exchanged");
    }
}
