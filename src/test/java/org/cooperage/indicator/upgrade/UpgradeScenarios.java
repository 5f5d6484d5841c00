package org.cooperage.indicator.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.indicator.engine.upgrade.Aspect;
import org.cooperage.indicator.engine.upgrade.Audit;
import org.cooperage.indicator.engine.upgrade.Ladder;
import org.cooperage.indicator.engine.upgrade.Measure;
import org.cooperage.indicator.engine.upgrade.Source;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The platform counts what it sees, others state what it cannot, and an audit decides what that counts.
@CooperageTest
class UpgradeScenarios {
    private static final Acting OFFICIAL = Acting.of(new UUID(3, 1), new UUID(3, 2), Role.GOV);
    private static final Acting ASSOCIATION = Acting.of(new UUID(4, 1), new UUID(4, 2), Role.ASC);
    private static final Measure.Code VALUE_CAPTURE = new Measure.Code("C6");

    @Autowired
    private Upgrades upgrades;

    @Autowired
    private Declarations declarations;

    @Autowired
    private FactStore facts;

    @Autowired
    private Clock clock;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestCluster cluster;

    @BeforeEach
    void aCluster() {
        cluster = new TestCluster(owner).knitted();
        cluster.update("DELETE FROM upgrade_declaration");
    }

    /// They are not whole: nobody else should meet them.
    @AfterAll
    static void noDealStays(@Autowired @Qualifier("owner") DataSource owner) {
        var db = JdbcClient.create(owner);
        db.sql("DELETE FROM job_report WHERE deal_id IN (SELECT id FROM deal WHERE code = 'U' || id)")
                .update();
        db.sql("DELETE FROM deal_terms WHERE deal_id IN (SELECT id FROM deal WHERE code = 'U' || id)")
                .update();
        db.sql("DELETE FROM deal WHERE code = 'U' || id AND kind = 'JOB'").update();
        db.sql("DELETE FROM deal WHERE code = 'U' || id").update();
    }

    private Upgrade upgrade() {
        return Acting.as(OFFICIAL, upgrades::get);
    }

    private DeclarationDraft draft(String measure, int quartersBack, double value) {
        var quarter = upgrades.quarter().minus(quartersBack);
        return new DeclarationDraft(
                measure, quarter.toString(), BigDecimal.valueOf(value), "Yearbook", quarter.year(), "Li", true);
    }

    private Declaration state(Acting who, String measure, int quartersBack, double value) {
        return Acting.as(who, () -> declarations.declare(draft(measure, quartersBack, value), null));
    }

    /// Six makers with a job each that ended yesterday, four of them with a report.
    private void sixLots() {
        var yesterday = clock.instant().minus(Duration.ofDays(1));
        for (int i = 0; i < 6; i++) {
            var maker = cluster.maker("knit", 1, "20.00");
            var order = deal("ORDER", null, null, "IN_PRODUCTION", yesterday);
            var job = deal("JOB", order, maker.id().value(), "PASSED", yesterday);
            cluster.update(
                    """
                    UPDATE deal SET operation_seq = 20, process_id = ?, operation_zh = 'x', operation_en = 'x', resource_id = ?,
                        site_id = ?, city_id = ?, needed = 10 WHERE id = ?""",
                    maker.process(),
                    maker.machine().value(),
                    maker.id().value(),
                    cluster.city().value(),
                    job);
            cluster.update(
                    "INSERT INTO deal_terms (deal_id, buyer_id, maker_id, unit_price, amount) VALUES (?, ?, ?, 1, 10)",
                    job,
                    cluster.buyer().value(),
                    maker.id().value());
            if (i < 4) {
                cluster.update(
                        """
                        INSERT INTO job_report (id, client_key, deal_id, buyer_id, maker_id, kind, happened_at, received_at)
                        VALUES (?, ?, ?, ?, ?, 'DONE', now(), now())""",
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        job,
                        cluster.buyer().value(),
                        maker.id().value());
            }
        }
    }

    private UUID deal(String kind, UUID parent, UUID maker, String stage, Instant ends) {
        var id = UUID.randomUUID();
        var at = Timestamp.from(ends);
        cluster.update(
                """
                INSERT INTO deal (id, code, kind, need_id, parent_id, buyer_id, maker_id, product_zh, product_en, quantity, unit, starts, ends,
                    due, stage, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, 'x', 'x', 10, 'H87', ?, ?, ?, ?, ?)""",
                id,
                "U" + id,
                kind,
                parent == null ? UUID.randomUUID() : null,
                parent,
                cluster.buyer().value(),
                maker,
                Timestamp.from(ends.minus(Duration.ofHours(8))),
                at,
                at,
                stage,
                at);
        return id;
    }

    @Test
    void thePlatformCountsWhatItSeesAndSaysOfHowMany() {
        sixLots();
        var before = lots();
        sixLots();

        var after = lots();

        assertThat(after.denominator() - before.denominator()).isEqualTo(6);
        assertThat(after.numerator() - before.numerator()).isEqualTo(4);
        assertThat(after.contributors() - before.contributors()).isEqualTo(6);
    }

    private Counted lots() {
        var now = clock.instant();
        var window = new FactStore.Window(upgrades.quarter().firstDay(), now.minus(Duration.ofDays(90)), now);
        return Acting.as(Acting.SYSTEM, () -> facts.count(new Measure.Code("D4"), List.of(window), Map.of()))
                .figures()
                .getFirst();
    }

    @Test
    void everyMeasureThePlatformCountsCanBeCounted() {
        sixLots();

        Acting.run(OFFICIAL, upgrades::refresh);

        var upgrade = upgrade();
        assertThat(upgrade.asOf()).isPresent();
        assertThat(upgrade.readings()).anySatisfy(kept -> {
            assertThat(kept.measure()).isEqualTo(new Measure.Code("D5"));
            assertThat(kept.value()).isPresent();
        });
        assertThat(upgrade.now().index(Aspect.D).coverage()).isPositive();
        assertThat(FactStore.counted())
                .allSatisfy(
                        code -> assertThat(upgrade.catalogue().get(code).seen()).isTrue());
    }

    @Test
    void aStatementCountsHalfUntilAnotherPartyConfirmsIt() {
        var stated = state(ASSOCIATION, "D6", 0, 25);

        assertThat(trust("D6")).isEqualTo(Source.DECLARED.trust());
        Acting.run(OFFICIAL, declarations::draw);
        assertThatThrownBy(() -> audit(ASSOCIATION, stated, Audit.CONFIRMED)).isInstanceOf(NotAllowed.class);
        audit(OFFICIAL, stated, Audit.CONFIRMED);

        assertThat(trust("D6")).isEqualTo(1);
        assertThat(UpgradeView.audits(upgrade()).percent()).contains(100);
    }

    @Test
    void whoStatedItIsToldThatItWasDrawnAndWhatTheAuditFound() {
        var stated = state(ASSOCIATION, "D6", 0, 25);
        Acting.run(OFFICIAL, declarations::draw);
        audit(OFFICIAL, stated, Audit.CONFIRMED);

        var letters = JdbcClient.create(owner)
                .sql("SELECT key FROM inbox_message WHERE party_id = ? AND cause LIKE '%' || ? ORDER BY key")
                .params(ASSOCIATION.party().orElseThrow(), stated.id().toString())
                .query(String.class);

        await().untilAsserted(() -> assertThat(letters.list()).containsExactly("audit.confirmed", "audit.drawn.own"));
    }

    @Test
    void whatWasRefutedCountsNothingAndCannotBeStatedAgain() {
        var stated = state(ASSOCIATION, "D6", 0, 50);
        Acting.run(OFFICIAL, declarations::draw);

        audit(OFFICIAL, stated, Audit.REFUTED);

        assertThat(trust("D6")).isZero();
        assertThatThrownBy(() -> state(ASSOCIATION, "D6", 0, 40)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> audit(OFFICIAL, stated, Audit.CONFIRMED)).isInstanceOf(InvalidInput.class);
    }

    private double trust(String code) {
        return upgrade().now().index(Aspect.D).parts().stream()
                .filter(part -> part.measure().code().value().equals(code))
                .findFirst()
                .orElseThrow()
                .trust();
    }

    private void audit(Acting who, Declaration it, Audit outcome) {
        Acting.run(who, () -> declarations.audit(it.id(), outcome, "Looked at the sheets"));
    }

    @Test
    void whatAGateHangsOnIsDrawnByRisk() {
        state(ASSOCIATION, "G3", 0, 4);
        state(ASSOCIATION, "C2", 0, 40);

        Acting.run(OFFICIAL, declarations::draw);

        assertThat(upgrade().declarations()).allSatisfy(it -> {
            boolean decisive = it.measure().value().equals("G3");
            assertThat(it.review().orElseThrow().byRisk()).isEqualTo(decisive);
        });
    }

    @Test
    void whatCannotBeIsRefusedWithEveryFault() {
        var wrong = new DeclarationDraft("Z9", "2026-Q7", BigDecimal.valueOf(-1), " ", 1900, "", false);

        assertThatThrownBy(() -> Acting.as(ASSOCIATION, () -> declarations.declare(wrong, null)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .map(InvalidInput.Fault::field)
                                .containsExactly(
                                        "measure",
                                        "quarter",
                                        "value",
                                        "document",
                                        "documentYear",
                                        "signer",
                                        "truthful"));
    }

    @Test
    void onlyOfficialsAndTheAssociationStateAndClaim() {
        var draft = draft("D6", 0, 1);

        assertThatThrownBy(() -> Acting.as(cluster.asBuyer(), () -> declarations.declare(draft, null)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Acting.run(cluster.asBuyer(), () -> declarations.claim(3, Ladder.ECOMMERCE, "x")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aClaimedStageStandsBesideTheProvedOne() {
        Acting.run(OFFICIAL, () -> declarations.claim(3, Ladder.INDUSTRY, "Plan of the year"));

        var upgrade = upgrade();

        assertThat(upgrade.claim().orElseThrow().stage()).isEqualTo(3);
        assertThat(upgrade.way()).isEqualTo(Ladder.INDUSTRY);
        assertThat(upgrade.now().stage()).isLessThan(3);
        assertThat(upgrade.violations()).isNotEmpty();
    }

    @Test
    void valueCaptureRisesOnlyOverAuditedYears() {
        for (int year = 0; year < 3; year++) {
            state(ASSOCIATION, VALUE_CAPTURE.value(), 4 * year, 30 - year);
        }

        var proof = upgrade().now().step(Ladder.STAGE, 3).requirements().stream()
                .map(it -> it.alternatives().getFirst())
                .filter(it -> it.clause().subject().equals(VALUE_CAPTURE.value()))
                .findFirst()
                .orElseThrow();

        assertThat(proof.low()).isEqualTo(1);
        assertThat(proof.why()).hasToString("UNAUDITED");
    }
}
