package org.cooperage.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestFirms;
import org.cooperage.TestFirms.Firm;
import org.cooperage.shared.Acting;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Firms that were paid half a year ago, and others of their county that were not.
@CooperageTest
class EvaluationScenarios {
    private static final UUID BUYER = UUID.randomUUID();

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private Clock clock;

    @Autowired
    private @Qualifier("owner") DataSource owner;

    private JdbcClient db;
    private TestFirms firms;
    private Firm office;
    private Acting county;
    private final UUID policy = UUID.randomUUID();
    private final UUID order = UUID.randomUUID();

    @BeforeEach
    void aCountyWithAPolicy() {
        db = JdbcClient.create(owner);
        firms = new TestFirms(owner);
        office = firms.firm();
        db.sql("UPDATE party SET kind = 'GOVERNMENT' WHERE id = ?")
                .param(office.id().value())
                .update();
        county = Acting.of(UUID.randomUUID(), office.id().value(), Role.GOV);
        db.sql("""
                        INSERT INTO policy (id, code, edition, issuer_id, city_id, level, kind, title_zh, title_en, source,
                            applies_from, clauses, amount, stage, created_at)
                        VALUES (?, ?, 1, ?, ?, 'COUNTY', 'GRANT', '技改补助', 'Equipment grant', 'x', '2020-01-01', '[]', '1000',
                            'PUBLISHED', now())""")
                .params(
                        policy,
                        "EV-" + policy.toString().substring(0, 8),
                        office.id().value(),
                        office.city().value())
                .update();
        db.sql("""
                        INSERT INTO deal (id, code, kind, need_id, buyer_id, product_zh, product_en, quantity, unit, starts, ends,
                            due, stage, created_at)
                        VALUES (?, ?, 'ORDER', ?, ?, '衫', 'Jumper', 10, 'H87', now(), now(), now(), 'CLOSED', ?)""")
                .params(order, order.toString(), order, BUYER, at(weeksAgo(60)))
                .update();
        for (int i = 0; i < 6; i++) {
            works(firms.firmIn(office.city()), weeksAgo(30), 1_000, 1_000, 1_200);
        }
    }

    /// They are not whole: nobody else should meet them.
    @AfterEach
    void noDealStays() {
        db.sql("DELETE FROM deal_terms WHERE buyer_id = ?").param(BUYER).update();
        db.sql("DELETE FROM deal WHERE buyer_id = ? AND kind = 'JOB'")
                .param(BUYER)
                .update();
        db.sql("DELETE FROM deal WHERE buyer_id = ?").param(BUYER).update();
    }

    @Test
    void whatWasAddedIsToldAgainstFirmsWithoutTheSupport() {
        supported(5, 1_500);

        var it = told();

        assertThat(it.firms()).isEqualTo(5);
        assertThat(it.before()).isEqualTo(5_000);
        assertThat(it.expected()).isEqualTo(6_000);
        assertThat(it.added()).isEqualTo(1_500);
        assertThat(it.costOfAdded()).hasValue(5 * 300 / 1_500.0);
        assertThat(it.isComparable()).isTrue();
    }

    @Test
    void aSixthFirmChangesNothingUntilItsGroupIsComplete() {
        supported(5, 1_500);
        var first = told();

        supported(1, 90_000);
        assertThat(told()).isEqualTo(first);

        supported(4, 1_500);
        assertThat(told()).as("one firm is nearly all of the new group").isEqualTo(first);
    }

    @Test
    void fewerThanFiveAreNotToldAndSaidFromWhen() {
        supported(4, 1_500);
        paid(firms.firmIn(office.city()), clock.instant().minus(Duration.ofDays(7)));

        var it = Acting.as(county, () -> evaluations.of(new Policy.Id(policy)));

        assertThat(it).isInstanceOfSatisfying(Evaluated.TooEarly.class, early -> {
            assertThat(early.paid()).isEqualTo(5);
            assertThat(early.ripe()).isEqualTo(4);
            assertThat(early.from()).isNotNull();
        });
    }

    @Test
    void anotherOfficeReadsNothing() {
        var elsewhere = firms.firm();

        assertThatThrownBy(() -> Acting.as(
                        Acting.of(UUID.randomUUID(), elsewhere.id().value(), Role.GOV),
                        () -> evaluations.of(new Policy.Id(policy))))
                .isInstanceOf(NotAllowed.class);
    }

    private org.cooperage.policy.engine.Evaluation told() {
        var it = Acting.as(county, () -> evaluations.of(new Policy.Id(policy)));
        assertThat(it).isInstanceOf(Evaluated.Told.class);
        return ((Evaluated.Told) it).it();
    }

    private void supported(int count, int after) {
        for (int i = 0; i < count; i++) {
            var firm = firms.firmIn(office.city());
            works(firm, weeksAgo(30), 1_000, 1_000, after);
            paid(firm, weeksAgo(30));
        }
    }

    private Instant weeksAgo(int weeks) {
        return clock.instant().minus(Duration.ofDays(7L * weeks));
    }

    private void works(Firm firm, Instant around, int earlier, int before, int after) {
        job(firm, around.minus(Duration.ofDays(7 * 20)), earlier);
        job(firm, around.minus(Duration.ofDays(7 * 5)), before);
        job(firm, around.plus(Duration.ofDays(7 * 5)), after);
    }

    private void job(Firm firm, Instant at, int amount) {
        var id = UUID.randomUUID();
        db.sql("""
                        INSERT INTO deal (id, code, kind, parent_id, buyer_id, maker_id, product_zh, product_en, operation_seq,
                            quantity, unit, starts, ends, due, stage, created_at)
                        VALUES (?, ?, 'JOB', ?, ?, ?, '衫', 'Jumper', 10, 10, 'H87', ?, ?, ?, 'PAID', ?)""")
                .params(
                        id,
                        id.toString(),
                        order,
                        BUYER,
                        firm.id().value(),
                        at(at),
                        at(at.plusSeconds(60)),
                        at(at),
                        at(at))
                .update();
        db.sql("INSERT INTO deal_terms (deal_id, buyer_id, maker_id, unit_price, amount) VALUES (?, ?, ?, 1, ?)")
                .params(id, BUYER, firm.id().value(), amount)
                .update();
    }

    private void paid(Firm firm, Instant at) {
        var id = UUID.randomUUID();
        db.sql("""
                        INSERT INTO policy_application (id, code, policy_id, party_id, issuer_id, stage, asked, granted, facts, at)
                        VALUES (?, ?, ?, ?, ?, 'DISBURSED', 300, 300, '[]', ?)""")
                .params(
                        id,
                        id.toString(),
                        policy,
                        firm.id().value(),
                        office.id().value(),
                        at(at))
                .update();
        db.sql(
                        "INSERT INTO policy_step (application_id, seq, party_id, issuer_id, stage, at) VALUES (?, 1, ?, ?, 'DISBURSED', ?)")
                .params(id, firm.id().value(), office.id().value(), at(at))
                .update();
    }

    private static OffsetDateTime at(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
