package org.cooperage.ledger.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.cooperage.ledger.complaint.ComplaintMove.REPLY;
import static org.cooperage.ledger.complaint.ComplaintMove.SETTLE;
import static org.cooperage.ledger.complaint.ComplaintMove.TAKE;
import static org.cooperage.ledger.complaint.ComplaintMove.WITHDRAW;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestFirms;
import org.cooperage.TestFirms.Firm;
import org.cooperage.deal.Deal;
import org.cooperage.ledger.Ledger;
import org.cooperage.ledger.Remittance;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
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

@CooperageTest
class ComplaintScenarios {

    @Autowired
    private Complaints complaints;

    @Autowired
    private Ledger ledger;

    @Autowired
    private ComplaintPart part;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private @Qualifier("owner") DataSource owner;

    private JdbcClient db;
    private LocalDate today;
    private Firm maker;
    private Firm buyer;
    private Firm county;
    private Firm elsewhere;

    @BeforeEach
    void aMakerABuyerAndTwoOffices() {
        db = JdbcClient.create(owner);
        today = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        var firms = new TestFirms(owner);
        maker = firms.firm();
        buyer = firms.firm();
        county = office(firms.firmIn(maker.city()));
        elsewhere = office(firms.firm());
    }

    @Test
    void theOfficeHearsBothSidesAndAnswers() {
        var owed = owed(40, 10);
        var filed = done(asMaker(() -> complaints.file(owed, " Delivered in October, asked twice. ")));
        assertThat(filed.text()).isEqualTo("Delivered in October, asked twice.");
        assertThat(asBuyer(() -> complaints.list(true, PageRequest.first()).rows()))
                .isEmpty();
        assertThatThrownBy(() -> asBuyer(() -> complaints.get(filed.id()))).isInstanceOf(NotFound.class);

        done(asCounty(() -> complaints.move(filed.id(), TAKE, null, 1)));
        done(asBuyer(() -> complaints.move(filed.id(), REPLY, "Our customer has not paid us.", 2)));
        var closed = done(asCounty(() -> complaints.move(filed.id(), SETTLE, "Paid in two parts by 1 March.", 3)));

        assertThat(closed.stage()).isEqualTo(Complaint.Stage.SETTLED);
        assertThat(asMaker(() -> complaints.get(filed.id()).answer())).isEqualTo("Paid in two parts by 1 March.");
        assertThat(asBuyer(() -> complaints.view(filed.id()).daysLate())).isEqualTo(10);
        await().untilAsserted(() -> {
            assertThat(letters(county)).contains("complaint.filed", "complaint.replied");
            assertThat(letters(maker)).contains("complaint.taken", "complaint.replied", "complaint.closed");
            assertThat(letters(buyer)).containsExactlyInAnyOrder("complaint.taken", "complaint.closed");
        });
    }

    @Test
    void nobodyElseReadsItAndTheOfficeReadsNothingMore() {
        var filed = done(asMaker(() -> complaints.file(owed(40, 10), "Late.")));
        owed(90, 60);

        for (var stranger : List.of(elsewhere, new TestFirms(owner).firmIn(maker.city()))) {
            var role = stranger == elsewhere ? Role.GOV : Role.SME;
            assertThatThrownBy(() -> as(stranger, role, () -> complaints.view(filed.id())))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(stranger, role, () -> complaints.move(filed.id(), TAKE, null, 1)))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(asCounty(() -> complaints.list(true, PageRequest.first()).rows()))
                .extracting(view -> view.it().id())
                .containsExactly(filed.id());
        assertThat(asCounty(() -> ledger.statement(filed.order()).payables())).isEmpty();
    }

    @Test
    void whatIsNotLateNobodyMayComplainOf() {
        var fresh = owed(10, -20);
        var paid = owed(40, 10);
        asBuyer(() -> ledger.markAllPaid(paid, new Remittance(today, "X1", null)));

        assertThatThrownBy(() -> asMaker(() -> complaints.file(fresh, "Soon.")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("complaint.wrong.early");
        assertThatThrownBy(() -> asMaker(() -> complaints.file(paid, "Paid.")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("complaint.wrong.paid");
        assertThatThrownBy(() -> asMaker(() -> complaints.file(owed(40, 10), "  ")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("complaint.wrong.text");
        assertThatThrownBy(() -> asBuyer(() -> complaints.file(owed(40, 10), "Mine?")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("complaint.wrong.paid");
    }

    @Test
    void anOfficeIsNoJudgeOfWhatItOwes() {
        buyer = county;
        var owed = owed(40, 10);
        assertThatThrownBy(() -> asMaker(() -> complaints.file(owed, "The office itself owes it.")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("complaint.wrong.office");

        var other = office(new TestFirms(owner).firmIn(maker.city()));
        var filed = done(asMaker(() -> complaints.file(owed, "The office itself owes it.")));

        assertThatThrownBy(() -> asCounty(() -> complaints.get(filed.id()))).isInstanceOf(NotFound.class);
        done(as(other, Role.GOV, () -> complaints.move(filed.id(), TAKE, null, 1)));
        done(asCounty(() -> complaints.move(filed.id(), REPLY, "The budget comes in January.", 2)));
        assertThatThrownBy(() -> asCounty(() -> complaints.move(filed.id(), SETTLE, "Settled.", 3)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aLargeFirmMayNotAgreeOnMoreThanSixtyDays() {
        db.sql("UPDATE party SET size_class = 'LARGE' WHERE id = ?")
                .param(buyer.id().value())
                .update();
        var owed = owed(70, -50);

        assertThat(asMaker(() -> part.of(owed)).late()).isEqualTo(today.minusDays(10));
        var filed = done(asMaker(() -> complaints.file(owed, "Ninety days were forced on us.")));

        assertThat(filed.lawful()).isEqualTo(today.minusDays(10));
        assertThat(filed.daysLate(today)).isEqualTo(10);
        assertThat(filed.interest(today)).isEqualTo(Money.of("5.00"));
    }

    @Test
    void ofOneOrderOneComplaintOfAPayeeIsOpen() throws Exception {
        var owed = owed(40, 10);
        try (var pool = Executors.newFixedThreadPool(8)) {
            var tries = IntStream.range(0, 8)
                    .<Callable<Complaining>>mapToObj(n -> () -> asMaker(() -> complaints.file(owed, "Late " + n)))
                    .toList();
            var outcomes = pool.invokeAll(tries).stream()
                    .map(one -> one.state() == Future.State.SUCCESS ? one.resultNow() : null)
                    .toList();
            assertThat(outcomes).filteredOn(Complaining.Done.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Complaining.NotNow.class::isInstance)
                    .hasSize(7);
        }
        var open = asMaker(() -> complaints.list(false, PageRequest.first()).rows());
        assertThat(open).hasSize(1);
        var id = open.getFirst().it().id();
        done(asMaker(() -> complaints.move(id, WITHDRAW, null, 1)));
        assertThat(asMaker(() -> complaints.file(owed, "Late again"))).isInstanceOf(Complaining.Done.class);
    }

    @Test
    void moneyThatArrivesClosesIt() {
        var owed = owed(40, 10);
        var filed = done(asMaker(() -> complaints.file(owed, "Late.")));
        done(asCounty(() -> complaints.move(filed.id(), TAKE, null, 1)));
        assertThatThrownBy(() -> asCounty(() -> complaints.move(filed.id(), SETTLE, "Too late", 1)))
                .isInstanceOf(Stale.class);

        asBuyer(() -> ledger.markAllPaid(owed, new Remittance(today, "X2", null)));
        asMaker(() -> ledger.confirmAllReceipts(owed));

        assertThat(asCounty(() -> complaints.get(filed.id()).stage())).isEqualTo(Complaint.Stage.PAID);
        assertThat(asCounty(() -> complaints.move(filed.id(), SETTLE, "Settled", 3)))
                .isInstanceOf(Complaining.NotNow.class);
    }

    private Deal.Id owed(int billedDaysAgo, int dueDaysAgo) {
        var order = UUID.randomUUID();
        var id = UUID.randomUUID();
        db.sql("""
                        INSERT INTO payable (id, order_id, order_code, payer_id, payee_id, kind, amount, due, state, created_at)
                        VALUES (?, ?, 'O-1', ?, ?, 'PROCESSING', 1000, ?, 'OWED', ?)""")
                .params(
                        id,
                        order,
                        buyer.id().value(),
                        maker.id().value(),
                        today.minusDays(dueDaysAgo),
                        today.minusDays(billedDaysAgo)
                                .atStartOfDay(BusinessClock.ZONE)
                                .toOffsetDateTime())
                .update();
        return new Deal.Id(order);
    }

    private Firm office(Firm firm) {
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

    private static Complaint done(@Nullable Complaining outcome) {
        assertThat(outcome).isInstanceOf(Complaining.Done.class);
        return ((Complaining.Done) Objects.requireNonNull(outcome)).complaint();
    }

    private <T> T asMaker(Supplier<T> work) {
        return as(maker, Role.SME, work);
    }

    private <T> T asBuyer(Supplier<T> work) {
        return as(buyer, Role.BUYER, work);
    }

    private <T> T asCounty(Supplier<T> work) {
        return as(county, Role.GOV, work);
    }

    private static <T> T as(Firm firm, Role role, Supplier<T> work) {
        return Acting.as(Acting.of(new UUID(7, 7), firm.id().value(), role), work::get);
    }
}
