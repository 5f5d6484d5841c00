package org.cooperage.indicator.element;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// Ten firms, fifty jobs, and little else that is known.
@CooperageTest
class ElementScenarios {
    private static final Acting COUNTY = Acting.of(new UUID(3, 8), UUID.randomUUID(), Role.GOV);
    private static final Acting MAKER = Acting.of(new UUID(3, 9), UUID.randomUUID(), Role.SME);

    @Autowired
    private Elements elements;

    @Autowired
    private BusinessClock clock;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestCluster cluster;
    private LocalDate month = LocalDate.EPOCH;

    @BeforeEach
    void tenFirms() {
        cluster = new TestCluster(owner);
        month = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE).withDayOfMonth(1);
        nothingStays();
        told("firms", 10);
        told("jobs", 50);
    }

    @AfterEach
    void nothingStays() {
        cluster.update("DELETE FROM element_month");
        cluster.update("DELETE FROM upgrade_declaration WHERE document = 'Elements'");
        cluster.update("DELETE FROM indicator_value WHERE inputs_hash = 'element-scenario'");
    }

    @Test
    void whatIsKnownCountsAndWhatIsNotLeavesARange() {
        var people = now().elements().getFirst();

        assertThat(fact(ElementMeasure.JOBS_A_FIRM).hasScore()).isTrue();
        assertThat(fact(ElementMeasure.WORKERS_CONDITIONS).hasScore()).isFalse();
        assertThat(people.index().isKnown()).isFalse();
        assertThat(now().index().high()).isGreaterThan(now().index().low());
    }

    @Test
    void whatIsCountedIsToldOnceAMonthAndWhatIsStatedAtOnce() {
        var before = fact(ElementMeasure.JOBS_A_FIRM).value();

        cluster.update(
                "UPDATE indicator_value SET value = 70 WHERE indicator = 'jobs' AND inputs_hash = 'element-scenario'");
        cluster.update("""
                        INSERT INTO upgrade_declaration (id, measure, quarter, value, document, document_year, signer, party_id, at)
                        VALUES (gen_random_uuid(), 'S7', ?, 1.75, 'Elements', 2026, 'Somebody', gen_random_uuid(), now())""", month.minusMonths((month.getMonthValue() - 1) % 3));

        assertThat(fact(ElementMeasure.JOBS_A_FIRM).value()).isEqualTo(before);
        assertThat(fact(ElementMeasure.RESEARCH).score()).isEqualTo(50);
        assertThat(fact(ElementMeasure.RESEARCH).document()).isEqualTo("Elements");
        assertThat(Acting.as(COUNTY, elements::months)).hasSize(1);
    }

    @Test
    void firmsAreRefusedAndMonthsThatWereNotKeptAreNotFound() {
        assertThatThrownBy(() -> Acting.as(MAKER, elements::months)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Acting.as(COUNTY, () -> elements.get(Optional.of(LocalDate.of(1999, 1, 1)))))
                .isInstanceOf(NotFound.class);
    }

    private ElementMonth now() {
        return Acting.as(COUNTY, () -> elements.get(Optional.empty()));
    }

    private ElementFact fact(ElementMeasure measure) {
        return now().facts().get(measure.ordinal());
    }

    private void told(String code, double value) {
        cluster.update("""
                        INSERT INTO indicator_value (indicator, version, span, period, row_key, column_key, value, contributors,
                            formula_id, inputs_hash, as_of)
                        VALUES (?, 1, 'MONTH', ?, 'element-link', '', ?, 9, 'x', 'element-scenario', now())""", code, month, value);
    }
}
