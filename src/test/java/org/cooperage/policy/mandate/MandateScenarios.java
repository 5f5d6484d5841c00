package org.cooperage.policy.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestFirms;
import org.cooperage.TestFirms.Firm;
import org.cooperage.party.Upload;
import org.cooperage.policy.mandate.MandateDraft.KpiDraft;
import org.cooperage.policy.mandate.MandateDraft.ReceiptDraft;
import org.cooperage.policy.mandate.MandateDraft.SubsidyDraft;
import org.cooperage.policy.mandate.MandateDraft.ValueDraft;
import org.cooperage.policy.mandate.engine.SpendingAudit.Flag;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A government mandates the operator, measures it, grants it money and asks about receipts.
@CooperageTest
class MandateScenarios {

    @Autowired
    private Mandates mandates;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Subsidies subsidies;

    @Autowired
    private MandateViews views;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private @Qualifier("owner") DataSource owner;

    private JdbcClient db;
    private LocalDate today;
    private Firm county;
    private Firm operator;
    private Firm anybody;

    @BeforeEach
    void aCountyAndAnOperator() {
        db = JdbcClient.create(owner);
        today = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        county = party("GOVERNMENT");
        operator = party("OPERATOR");
        anybody = new TestFirms(owner).firm();
    }

    @Test
    void aMandateNeedsAllItsWeightAndTheOperator() {
        var id = draft();
        add(id, "On time", 60);
        assertThatThrownBy(() -> move(county, Role.GOV, id, Mandate.Move.PROPOSE, null))
                .hasMessageContaining("mandate.wrong.weights");
        add(id, "Disputes", 40);
        assertThatThrownBy(() -> as(operator, Role.OPS, () -> mandates.get(id))).isInstanceOf(NotFound.class);
        move(county, Role.GOV, id, Mandate.Move.PROPOSE, null);

        move(operator, Role.OPS, id, Mandate.Move.REFUSE, "The target is out of reach.");
        move(county, Role.GOV, id, Mandate.Move.PROPOSE, null);
        assertThatThrownBy(() -> as(anybody, Role.SME, () -> views.get(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(county, Role.GOV, () -> {
                    mandates.move(id, Mandate.Move.ACCEPT, null, 4);
                    return null;
                }))
                .isInstanceOf(NotAllowed.class);
        move(operator, Role.OPS, id, Mandate.Move.ACCEPT, null);

        assertThat(as(anybody, Role.SME, () -> views.get(id)).kpis()).hasSize(2);
        assertThatThrownBy(() -> add(id, "More", 1)).isInstanceOf(Stale.class);
        await().untilAsserted(() -> assertThat(letters(county)).contains("mandate.REFUSE", "mandate.ACCEPT"));
    }

    @Test
    void aQuarterIsMeasuredCommentedAndDecided() {
        var id = inForce();
        var review = as(county, Role.GOV, () -> reviews.open(id, "2025-Q1"));
        assertThatThrownBy(() -> as(county, Role.GOV, () -> reviews.open(id, "2025-Q1")))
                .hasMessageContaining("mandate.wrong.reviewed");
        assertThatThrownBy(() -> as(county, Role.GOV, () -> reviews.open(id, "2999-Q1")))
                .hasMessageContaining("mandate.wrong.quarter");
        assertThatThrownBy(() -> decide(id, review)).hasMessageContaining("mandate.wrong.unmeasured");
        for (var kpi : as(county, Role.GOV, () -> mandates.kpis(id))) {
            measure(id, review, kpi, "90");
        }
        as(operator, Role.OPS, () -> {
            reviews.comment(id, review, "The season came late.");
            return null;
        });
        assertThat(as(anybody, Role.SME, () -> views.get(id)).reviews()).isEmpty();

        decide(id, review);

        var seen = as(anybody, Role.SME, () -> views.get(id)).reviews().getFirst();
        assertThat(seen.score()).isEqualByComparingTo("0.9");
        assertThat(seen.bonus()).isEqualByComparingTo("0");
        assertThat(seen.comment()).isEqualTo("The season came late.");
        assertThatThrownBy(() -> decide(id, review)).isInstanceOf(Stale.class);
    }

    @Test
    void receiptsAreForTheTwoSidesAndSumsForAll() {
        var id = inForce();
        var subsidy = as(
                county,
                Role.GOV,
                () -> subsidies.grant(
                        id,
                        new SubsidyDraft(
                                "Training", "Grant 12", "1000", List.of("TRAINING"), "2025-01-01", "2030-01-01")));
        var paper = new Upload("a.pdf", "%PDF-1.7 receipt".getBytes(StandardCharsets.UTF_8));
        account(id, subsidy.id(), "RECEIVED", "800", null, paper);
        var fine = account(
                id,
                subsidy.id(),
                "SPENT",
                "300",
                "TRAINING",
                new Upload("b.pdf", "%PDF-b".getBytes(StandardCharsets.UTF_8)));
        var screen = account(id, subsidy.id(), "SPENT", "100", "EQUIPMENT", null);

        var seen = as(county, Role.GOV, () -> views.get(id));
        assertThat(seen.flags()).containsOnlyKeys(screen);
        assertThat(seen.flags().get(screen)).isEqualTo(Set.of(Flag.OUTSIDE_PURPOSE, Flag.NO_DOCUMENT));
        assertThat(as(county, Role.GOV, () -> subsidies.paper(id, fine)).name()).isEqualTo("b.pdf");
        var told = as(anybody, Role.SME, () -> views.get(id));
        assertThat(told.receipts()).isEmpty();
        assertThat(told.subsidies().getFirst().unspent()).isEqualByComparingTo("400");
        assertThatThrownBy(() -> as(anybody, Role.SME, () -> subsidies.paper(id, fine)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(
                        county,
                        Role.GOV,
                        () -> subsidies.account(id, subsidy.id(), typed("SPENT", "1", "STAFF"), null)))
                .isInstanceOf(NotAllowed.class);
        assertThat(as(
                        anybody,
                        Role.SME,
                        () -> mandates.list(PageRequest.first()).rows()))
                .extracting(Mandate::id)
                .contains(id);
    }

    @Test
    void eachSideIsToldWhatIsToBeDoneNext() {
        var id = draft();
        add(id, "On time", 100);
        assertThat(due(operator, Role.OPS)).isEmpty();
        move(county, Role.GOV, id, Mandate.Move.PROPOSE, null);
        assertThat(due(operator, Role.OPS)).containsExactly("ANSWER ");
        assertThat(due(county, Role.GOV)).isEmpty();

        move(operator, Role.OPS, id, Mandate.Move.ACCEPT, null);
        var over = Review.name(today.with(today.getMonth().firstMonthOfQuarter())
                .withDayOfMonth(1)
                .minusMonths(3));
        assertThat(due(county, Role.GOV)).containsExactly("OPEN " + over);
        var review = as(county, Role.GOV, () -> reviews.open(id, over));
        assertThat(due(county, Role.GOV)).containsExactly("DECIDE " + over);
        assertThat(due(operator, Role.OPS)).containsExactly("COMMENT " + over);

        as(operator, Role.OPS, () -> {
            reviews.comment(id, review, "The season came late.");
            return null;
        });
        as(county, Role.GOV, () -> mandates.kpis(id)).forEach(kpi -> measure(id, review, kpi, "90"));
        decide(id, review);
        assertThat(due(operator, Role.OPS)).isEmpty();
        assertThat(due(county, Role.GOV)).isEmpty();
        assertThat(due(anybody, Role.SME)).isEmpty();
    }

    private List<String> due(Firm party, Role role) {
        return as(party, role, reviews::due).stream()
                .map(it -> it.kind() + " " + it.quarter())
                .toList();
    }

    private Mandate.Id draft() {
        return as(
                county,
                Role.GOV,
                () -> mandates.draft(new MandateDraft(
                                operator.code(), "Run it", "Run the platform.", "2025-01-01", "2030-01-01"))
                        .id());
    }

    private Mandate.Id inForce() {
        var id = draft();
        add(id, "On time", 60);
        add(id, "Trained", 40);
        move(county, Role.GOV, id, Mandate.Move.PROPOSE, null);
        move(operator, Role.OPS, id, Mandate.Move.ACCEPT, null);
        return id;
    }

    private void add(Mandate.Id id, String name, int weight) {
        as(
                county,
                Role.GOV,
                () -> mandates.add(
                        id, new KpiDraft(name, "", "%", "100", "false", Integer.toString(weight), "10", "5")));
    }

    private void move(Firm by, Role role, Mandate.Id id, Mandate.Move move, @Nullable String text) {
        as(by, role, () -> {
            mandates.move(id, move, text, mandates.get(id).version());
            return null;
        });
    }

    private void measure(Mandate.Id id, UUID review, Kpi kpi, String actual) {
        as(county, Role.GOV, () -> {
            reviews.measure(id, review, new ValueDraft(kpi.id().toString(), actual, "Report", "2025"));
            return null;
        });
    }

    private void decide(Mandate.Id id, UUID review) {
        as(county, Role.GOV, () -> {
            reviews.decide(id, review, "Well done.");
            return null;
        });
    }

    private UUID account(
            Mandate.Id id, UUID subsidy, String what, String amount, @Nullable String cost, @Nullable Upload file) {
        return as(operator, Role.OPS, () -> subsidies.account(id, subsidy, typed(what, amount, cost), file));
    }

    private ReceiptDraft typed(String what, String amount, @Nullable String cost) {
        return new ReceiptDraft(what, today.toString(), amount, cost, "For something");
    }

    private Firm party(String kind) {
        var firm = new TestFirms(owner).firm();
        db.sql("UPDATE party SET kind = ? WHERE id = ?")
                .params(kind, firm.id().value())
                .update();
        return firm;
    }

    private List<String> letters(Firm to) {
        return db.sql("SELECT key FROM inbox_message WHERE party_id = ?")
                .param(to.id().value())
                .query(String.class)
                .list();
    }

    private static <T> T as(Firm firm, Role role, Supplier<T> work) {
        return Acting.as(Acting.of(new UUID(7, 7), firm.id().value(), role), work::get);
    }
}
