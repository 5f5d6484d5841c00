package org.cooperage.policy.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestFirms;
import org.cooperage.TestFirms.Firm;
import org.cooperage.party.Upload;
import org.cooperage.policy.cooperation.engine.Netting.Claim;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.InvalidInput;
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

/// Three counties agree, enter what arose, confirm, pay; nobody else reads a word of it.
@CooperageTest
class CooperationScenarios {

    @Autowired
    private Cooperations cooperations;

    @Autowired
    private CooperationViews views;

    @Autowired
    private BenefitLedger ledger;

    @Autowired
    private CooperationFiles files;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private @Qualifier("owner") DataSource owner;

    private JdbcClient db;
    private LocalDate today;
    private Firm home;
    private Firm partner;
    private Firm third;
    private Firm auditor;
    private Firm stranger;

    @BeforeEach
    void offices() {
        db = JdbcClient.create(owner);
        today = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        home = office();
        partner = office();
        third = office();
        auditor = new TestFirms(owner).firm();
        stranger = office();
    }

    @Test
    void whatAllHaveAcceptedIsInForce() {
        var id = proposed(draft("60", "40", ""), home);
        assertThat(views(partner, id).moves()).contains(CooperationMove.ACCEPT);
        assertThat(views(home, id).moves()).doesNotContain(CooperationMove.ACCEPT);

        move(partner, id, CooperationMove.ACCEPT, null);

        assertThat(views(home, id).stage()).isEqualTo(Cooperation.Stage.IN_FORCE);
        await().untilAsserted(() -> {
            assertThat(letters(partner)).contains("cooperation.PROPOSED", "cooperation.inforce");
            assertThat(letters(home)).contains("cooperation.inforce");
        });
    }

    @Test
    void whoeverChangesTheTermsAsksAllAnew() {
        var id = proposed(draft("50", "30", "20"), home);
        move(partner, id, CooperationMove.ACCEPT, null);
        var seen = version(third, id);

        as(partner, () -> cooperations.change(id, draft("45", "35", "20"), version(partner, id)));

        assertThatThrownBy(() -> as(third, () -> cooperations.move(id, CooperationMove.ACCEPT, null, null, seen)))
                .isInstanceOf(Stale.class);
        assertThat(views(home, id).open()).isEqualTo(2);
        move(third, id, CooperationMove.REFUSE, "Twenty is too little.");
        assertThat(views(home, id).stage()).isEqualTo(Cooperation.Stage.PROPOSED);
        move(third, id, CooperationMove.ACCEPT, null);
        move(home, id, CooperationMove.ACCEPT, null);
        assertThat(views(third, id).stage()).isEqualTo(Cooperation.Stage.IN_FORCE);
        assertThatThrownBy(() -> as(home, () -> cooperations.change(id, draft("50", "30", "20"), version(home, id))))
                .isInstanceOf(Stale.class);
    }

    @Test
    void theLastTwoMayAcceptAtTheSameTime() {
        var id = proposed(draft("50", "30", "20"), home);
        int version = version(home, id);

        together(
                () -> as(partner, () -> cooperations.move(id, CooperationMove.ACCEPT, null, null, version)),
                () -> as(third, () -> cooperations.move(id, CooperationMove.ACCEPT, null, null, version)));

        assertThat(views(home, id).stage()).isEqualTo(Cooperation.Stage.IN_FORCE);
        assertThat(as(home, () -> ledger.check(id, "")).isIntact()).isTrue();
    }

    @Test
    void aBenefitIsSplitConfirmedOwedAndSettled() {
        var id = inForce();
        var entry = enter(home, id, "2025-03", "100000.01");
        assertThat(balances(home, id)).isEmpty();
        assertThat(as(partner, () -> ledger.waiting(partner.id()))).containsEntry(id, 1);

        done(as(partner, () -> ledger.confirm(id, entry)));

        assertThat(balances(partner, id)).containsExactly(claim(home, partner, "40000.00"));
        assertThatThrownBy(() -> pay(home, id, "40000.01")).hasMessageContaining("cooperation.wrong.toomuch");
        var paid = pay(home, id, "40000");
        assertThat(balances(home, id)).hasSize(1);
        done(as(partner, () -> ledger.confirm(id, paid)));
        assertThat(balances(home, id)).isEmpty();
        assertThat(as(home, () -> ledger.ofYear(id, 2025))).hasSize(1);
        var year = as(home, () -> ledger.year(id, Optional.of(2025)));
        assertThat(year.of(Benefit.TAX, home.id())).isEqualByComparingTo("60000.01");
        assertThat(year.total(Benefit.TAX)).isEqualByComparingTo("100000.01");
    }

    @Test
    void whatWasConfirmedIsUndoneByACounterEntryOnly() {
        var id = inForce();
        var entry = enter(home, id, "2025-04", "500");
        done(as(partner, () -> ledger.contest(id, entry, "The list says 400.")));
        assertThat(as(partner, () -> ledger.waiting(partner.id()))).doesNotContainKey(id);
        done(as(partner, () -> ledger.confirm(id, entry)));
        assertThatThrownBy(() -> enter(home, id, "2025-Q2", "1")).hasMessageContaining("cooperation.wrong.entered");

        done(as(home, () -> ledger.undo(id, entry, "Counted twice.")));

        assertThat(balances(home, id)).containsExactly(claim(home, partner, "200.00"));
        var counter = as(
                home,
                () -> ledger.amounts(id, null, false, PageRequest.first())
                        .rows()
                        .getFirst());
        assertThat(counter.value()).isEqualByComparingTo("-500");
        done(as(partner, () -> ledger.confirm(id, counter.it().id())));
        assertThat(balances(home, id)).isEmpty();
        var again = enter(home, id, "2025-04", "400");
        done(as(home, () -> ledger.undo(id, again, "A slip.")));
        assertThat(as(partner, () -> ledger.confirm(id, again))).isEqualTo(new Agreeing.NotNow());
    }

    @Test
    void oneWhoConfirmsTwiceHasConfirmedOnce() {
        var id = inForce();
        var entry = enter(home, id, "2025-05", "10");

        together(
                () -> as(partner, () -> ledger.confirm(id, entry)), () -> as(partner, () -> ledger.confirm(id, entry)));

        assertThat(as(
                                home,
                                () -> ledger.about(ledger.amounts(id, null, false, PageRequest.first())
                                        .rows()))
                        .get(entry.toString()))
                .hasSize(1);
        assertThatThrownBy(() -> as(home, () -> ledger.confirm(id, entry))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aChangedEntryIsNamed() {
        var id = inForce();
        enter(home, id, "2025-06", "10");
        var whole = as(home, () -> ledger.check(id, ""));
        assertThat(whole.isIntact()).isTrue();
        assertThat(as(home, () -> ledger.check(id, whole.head())).found()).isTrue();
        enter(partner, id, "2025-06", "20");

        db.sql("UPDATE cooperation_entry SET amount = 9 WHERE cooperation_id = ? AND seq = ?")
                .params(id.value(), whole.entries())
                .update();

        assertThat(as(auditor, () -> ledger.check(id, ""), Role.SVC).brokenAt()).isEqualTo(whole.entries());
    }

    @Test
    void anAuditorReadsEverythingAndOthersNothing() {
        var id = inForce();
        var pdf = new Upload("receipts.pdf", "%PDF-1.7 receipts".getBytes(StandardCharsets.UTF_8));
        var entry = as(home, () -> files.enter(id, typed("2025-07", "12.34"), pdf));
        var document = as(
                        home,
                        () -> ledger.about(ledger.amounts(id, null, false, PageRequest.first())
                                .rows()))
                .get(entry.toString())
                .getFirst();

        assertThat(as(auditor, () -> files.get(id, document.id()), Role.SVC).content())
                .isEqualTo(pdf.content());
        assertThat(document.sha256()).isEqualTo(CooperationFiles.sha256(pdf.content()));
        assertThatThrownBy(() -> as(auditor, () -> ledger.confirm(id, entry), Role.SVC))
                .isInstanceOf(NotAllowed.class);
        for (var role : List.of(Role.GOV, Role.OPS, Role.ASC)) {
            assertThatThrownBy(() -> as(stranger, () -> views.get(id), role)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(stranger, () -> files.get(id, document.id()), role))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(stranger, () -> ledger.confirm(id, entry), role))
                    .isInstanceOf(NotFound.class);
            assertThat(as(stranger, () -> views.list(PageRequest.first()).rows(), role))
                    .isEmpty();
        }
    }

    @Test
    void aNoticeKeepsItsPeriod() {
        var id = inForce();

        assertThatThrownBy(() -> as(
                        home,
                        () -> cooperations.move(
                                id,
                                CooperationMove.NOTICE,
                                "Done.",
                                today.plusDays(29).toString(),
                                version(home, id))))
                .hasMessageContaining("cooperation.wrong.notice");
        as(
                home,
                () -> cooperations.move(
                        id, CooperationMove.NOTICE, "Done.", today.plusDays(30).toString(), version(home, id)));

        var one = as(partner, () -> cooperations.get(id));
        assertThat(one.ends()).isEqualTo(today.plusDays(30));
        assertThat(one.stage(today.plusDays(30))).isEqualTo(Cooperation.Stage.ENDED);
    }

    @Test
    void faultsNameTheFieldAndTheMend() {
        assertThatThrownBy(() -> as(home, () -> cooperations.draft(draft("60", "30", ""))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("cooperation.wrong.shares");
        assertThatThrownBy(() -> as(home, () -> cooperations.draft(draft("60", "40", "0.5"))))
                .hasMessageContaining("cooperation.wrong.shares");
        assertThatThrownBy(() -> as(stranger, () -> cooperations.draft(draft("60", "40", ""))))
                .hasMessageContaining("cooperation.wrong.parties");
        assertThatThrownBy(() -> as(home, () -> cooperations.draft(draft("60", "40", "")), Role.SME))
                .isInstanceOf(NotAllowed.class);
        var id = inForce();
        for (var wrong : List.of("2025-13", "soon", "2025-06/2025-01")) {
            assertThatThrownBy(() -> enter(home, id, wrong, "1")).hasMessageContaining("cooperation.wrong.period");
        }
        assertThatThrownBy(() -> enter(home, id, "2999", "1")).hasMessageContaining("cooperation.wrong.outside");
        assertThatThrownBy(() -> enter(home, id, "2025-01", "-1")).hasMessageContaining("cooperation.wrong.amount");
    }

    private Cooperation.Id inForce() {
        var id = proposed(draft("60", "40", ""), home);
        move(partner, id, CooperationMove.ACCEPT, null);
        return id;
    }

    private Cooperation.Id proposed(CooperationDraft draft, Firm by) {
        var id = as(by, () -> cooperations.draft(draft).id());
        assertThatThrownBy(() -> as(partner, () -> cooperations.get(id))).isInstanceOf(NotFound.class);
        move(by, id, CooperationMove.PROPOSE, null);
        return id;
    }

    /// Of tax and output; the third takes part when it has a share.
    private CooperationDraft draft(String one, String other, String last) {
        return new CooperationDraft(
                "Shared park",
                "SHARED_PARK",
                "One park on both sides of the border.",
                "First talk, then the province.",
                "2025-01-01",
                today.plusYears(3).toString(),
                "30",
                auditor.code(),
                List.of(
                        home.id().toString(),
                        partner.code(),
                        last.isEmpty() ? "" : third.id().toString(),
                        ""),
                List.of(one, other, last, ""),
                List.of("50", "50", "", ""),
                null,
                null,
                null);
    }

    private static BenefitDraft typed(String period, String amount) {
        return new BenefitDraft("TAX", period, amount, "Receipts " + period, null);
    }

    private Entry.Id enter(Firm by, Cooperation.Id id, String period, String amount) {
        return as(by, () -> ledger.enter(id, typed(period, amount)));
    }

    private Entry.Id pay(Firm by, Cooperation.Id id, String amount) {
        return as(
                by,
                () -> ledger.pay(
                        id, new PaymentDraft(partner.id().toString(), amount, today.toString(), "Transfer 1")));
    }

    private void move(Firm by, Cooperation.Id id, CooperationMove move, @Nullable String text) {
        done(as(by, () -> cooperations.move(id, move, text, null, version(by, id))));
    }

    private static void done(Agreeing outcome) {
        assertThat(outcome).isEqualTo(new Agreeing.Done());
    }

    private int version(Firm by, Cooperation.Id id) {
        return as(by, () -> cooperations.get(id).version());
    }

    private CooperationView views(Firm by, Cooperation.Id id) {
        return as(by, () -> views.get(id));
    }

    private List<Claim> balances(Firm by, Cooperation.Id id) {
        return as(by, () -> ledger.balances(id));
    }

    private static Claim claim(Firm debtor, Firm creditor, String amount) {
        return new Claim(debtor.id().value(), creditor.id().value(), new BigDecimal(amount));
    }

    private Firm office() {
        var firm = new TestFirms(owner).firm();
        db.sql("UPDATE party SET kind = 'GOVERNMENT' WHERE id = ?")
                .param(firm.id().value())
                .update();
        return firm;
    }

    private List<String> letters(Firm to) {
        return db.sql("SELECT key FROM inbox_message WHERE party_id = ?")
                .param(to.id().value())
                .query(String.class)
                .list();
    }

    private static <T> T as(Firm firm, Supplier<T> work) {
        return as(firm, work, Role.GOV);
    }

    private static <T> T as(Firm firm, Supplier<T> work, Role role) {
        return Acting.as(Acting.of(new UUID(7, 7), firm.id().value(), role), work::get);
    }

    private static void together(Callable<Object> one, Callable<Object> other) {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var it : pool.invokeAll(List.of(one, other))) {
                it.get();
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
