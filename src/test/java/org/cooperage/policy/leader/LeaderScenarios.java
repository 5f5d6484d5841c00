package org.cooperage.policy.leader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.TestCluster.Maker;
import org.cooperage.policy.FirmFacts;
import org.cooperage.policy.leader.LeaderDraft.HelpDraft;
import org.cooperage.policy.leader.LeaderDraft.PromiseDraft;
import org.cooperage.policy.leader.LeaderDraft.StatementDraft;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.support.TransactionTemplate;

/// A firm puts itself forward, its office helps, it promises in return, and it withdraws.
@CooperageTest
class LeaderScenarios {

    @Autowired
    private Leaders leaders;

    @Autowired
    private Duties duties;

    @Autowired
    private FirmFacts facts;

    @Autowired
    private LeaderStore store;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Clock clock;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestCluster cluster;
    private Maker firm;
    private Acting office;

    @BeforeEach
    void aFirmAndItsOffice() {
        cluster = new TestCluster(owner).knitted();
        firm = cluster.maker("knit", 2, "20.00");
        office = Acting.of(UUID.randomUUID(), cluster.buyer().value(), Role.GOV);
    }

    @Test
    void theOfficeSeesAFirmOnlyBetweenConsentAndWithdrawal() {
        assertThatThrownBy(() -> Acting.as(firm.acting(), () -> leaders.putForward(false)))
                .isInstanceOf(InvalidInput.class);
        assertThat(listed()).isEmpty();

        var one = putForward(firm);
        assertThat(listed()).extracting(it -> it.it().id()).containsExactly(one.id());
        Acting.run(office, () -> duties.help(one.id(), help()));

        Acting.run(firm.acting(), leaders::withdraw);
        assertThat(listed()).isEmpty();
        assertThatThrownBy(() -> Acting.as(office, () -> leaders.view(one.id())))
                .isInstanceOf(NotFound.class);
        assertThat(putForward(firm).id()).isNotEqualTo(one.id());
        assertThat(listed().getFirst().helps()).isEmpty();
    }

    @Test
    void nobodyElseSeesIt() {
        var one = putForward(firm);
        var other = cluster.maker("knit", 1, "20.00");
        var elsewhere = new TestCluster(owner);

        for (var stranger : List.of(
                other.acting(),
                Acting.of(UUID.randomUUID(), elsewhere.buyer().value(), Role.GOV),
                Acting.of(UUID.randomUUID(), cluster.buyer().value(), Role.ASC))) {
            assertThatThrownBy(() -> Acting.as(stranger, () -> leaders.view(one.id())))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> Acting.as(firm.acting(), () -> leaders.list(PageRequest.first())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void theFirmSeesBeforehandWhatTheOfficeWouldSee() {
        Acting.run(firm.acting(), () -> facts.answer(Map.of("revenue", "6000万", "research_share", "3")));
        job(firm, cluster.maker("knit", 1, "20.00"), "3000", 30);
        job(firm, new TestCluster(owner).knitted().maker("knit", 1, "20.00"), "1000", 40);

        var before = Acting.as(firm.acting(), leaders::own);
        putForward(firm);
        var after = listed().getFirst();

        assertThat(before.view()).isNull();
        assertThat(before.scores()).isEqualTo(after.scores());
        assertThat(value(after, LeaderMeasure.REVENUE)).isEqualByComparingTo("60000000");
        assertThat(value(after, LeaderMeasure.LOCAL_SHARE)).isEqualByComparingTo("75");
        assertThat(value(after, LeaderMeasure.OPENED)).isEqualByComparingTo("100");
        assertThat(value(after, LeaderMeasure.RESEARCH)).isEqualByComparingTo("3");
        assertThat(after.scores().get(LeaderMeasure.GROWTH).isKnown()).isFalse();
    }

    @Test
    void growthIsKnownOnceWorkIsOlderThanTwoYears() {
        var maker = cluster.maker("knit", 1, "20.00");
        job(firm, maker, "500", 800);
        job(firm, maker, "1000", 500);
        job(firm, maker, "1150", 50);

        assertThat(Acting.as(firm.acting(), leaders::own)
                        .scores()
                        .get(LeaderMeasure.GROWTH)
                        .value())
                .isEqualByComparingTo("15");
    }

    @Test
    void placesGoByTheMiddleOfTheRangeFromThreeFirmsOn() {
        var strong = cluster.maker("knit", 1, "20.00");
        Acting.run(strong.acting(), () -> facts.answer(Map.of("revenue", "2亿", "research_share", "6")));
        putForward(firm);
        putForward(strong);
        assertThat(listed()).extracting(LeaderView::place).containsOnlyNulls();

        putForward(cluster.maker("knit", 1, "20.00"));

        assertThat(listed()).extracting(LeaderView::place).containsExactly(1, 2, 3);
        assertThat(listed().getFirst().it().firm()).isEqualTo(strong.id());
        assertThat(listed().getFirst().revenueRank()).isNull();
    }

    @Test
    void helpIsDoneOnceWithWhatShowsIt() {
        var one = putForward(firm);
        Acting.run(office, () -> duties.help(one.id(), help()));
        var help = listed().getFirst().helps().getFirst();
        assertThat(Acting.as(office, leaders::due)).extracting(Due::kind).containsExactly(Due.Kind.HELP);

        assertThatThrownBy(() -> Acting.run(office, () -> duties.finish(one.id(), help.id(), " ")))
                .isInstanceOf(InvalidInput.class);
        Acting.run(office, () -> duties.finish(one.id(), help.id(), "通知 7 号"));

        assertThatThrownBy(() -> Acting.run(office, () -> duties.finish(one.id(), help.id(), "通知 8 号")))
                .isInstanceOf(Stale.class);
        assertThat(Acting.as(firm.acting(), leaders::own).view())
                .satisfies(it -> assertThat(it.helps().getFirst().proof()).isEqualTo("通知 7 号"));
        assertThat(Acting.as(office, leaders::due)).isEmpty();
    }

    @Test
    void whatThePlatformCountsIsCountedAndTheRestIsStated() {
        var one = putForward(firm);
        promise(one, "SUPPLIERS", "1");
        promise(one, "HOURS", "400");
        promise(one, "APPRENTICES", "5");
        assertThat(Acting.as(office, leaders::due)).hasSize(3);
        job(firm, cluster.maker("knit", 1, "20.00"), "100", 0);

        var promises = listed().getFirst().promises();
        var apprentices = of(promises, Promise.Kind.APPRENTICES);
        assertThat(of(promises, Promise.Kind.SUPPLIERS).isMet()).isTrue();
        assertThat(of(promises, Promise.Kind.HOURS).actual()).isEqualTo(336);
        assertThat(apprentices.actual()).isNull();

        Acting.run(office, () -> duties.accept(one.id(), apprentices.id()));
        Acting.run(firm.acting(), () -> duties.state(one.id(), apprentices.id(), new StatementDraft("5", "协议")));
        assertThatThrownBy(() -> Acting.run(
                        firm.acting(),
                        () -> duties.state(
                                one.id(), of(promises, Promise.Kind.HOURS).id(), new StatementDraft("500", "协议"))))
                .isInstanceOf(InvalidInput.class);

        var stated = of(listed().getFirst().promises(), Promise.Kind.APPRENTICES);
        assertThat(stated.isMet()).isTrue();
        assertThat(stated.isAccepted()).isTrue();
    }

    /// Whatever the code above the database forgets.
    @Test
    void noSideWritesWhatIsTheOthersToSay() {
        var one = putForward(firm);
        promise(one, "APPRENTICES", "5");
        var promise =
                of(listed().getFirst().promises(), Promise.Kind.APPRENTICES).id();

        assertThatThrownBy(() -> written(firm.acting(), () -> store.accept(promise, clock.instant())))
                .hasStackTraceContaining("Only the office accepts");
        assertThatThrownBy(() -> written(office, () -> store.state(promise, 5, "协议")))
                .hasStackTraceContaining("Only the firm states");
        written(office, () -> store.accept(promise, clock.instant()));
        written(firm.acting(), () -> store.state(promise, 5, "协议"));

        assertThat(of(listed().getFirst().promises(), Promise.Kind.APPRENTICES).isMet())
                .isTrue();
    }

    private void written(Acting by, Runnable change) {
        Acting.run(by, () -> transactions.executeWithoutResult(status -> change.run()));
    }

    @Test
    void everyFaultIsToldAtOnce() {
        var one = putForward(firm);

        assertThatThrownBy(() -> Acting.run(office, () -> duties.help(one.id(), new HelpDraft("", null, "2020-01-01"))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.faults())
                                .extracting(InvalidInput.Fault::field)
                                .containsExactly("what", "who", "until"));
        assertThatThrownBy(() -> Acting.run(
                        firm.acting(), () -> duties.promise(one.id(), new PromiseDraft("GOLD", "-3", "soon"))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.faults())
                                .extracting(InvalidInput.Fault::field)
                                .containsExactly("kind", "target", "until"));
    }

    private Leader putForward(Maker who) {
        return Acting.as(who.acting(), () -> leaders.putForward(true));
    }

    private List<LeaderView> listed() {
        return Acting.as(office, () -> leaders.list(PageRequest.first())).rows();
    }

    private String soon() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE)
                .plusDays(7)
                .toString();
    }

    private HelpDraft help() {
        return new HelpDraft("排污指标", "工信局", soon());
    }

    private void promise(Leader one, String kind, String target) {
        Acting.run(firm.acting(), () -> duties.promise(one.id(), new PromiseDraft(kind, target, soon())));
    }

    private static Promise of(List<Promise> promises, Promise.Kind kind) {
        return promises.stream().filter(it -> it.kind() == kind).findFirst().orElseThrow();
    }

    private static BigDecimal value(LeaderView view, LeaderMeasure measure) {
        var value = view.scores().get(measure).value();
        assertThat(value).isNotNull();
        return value;
    }

    /// They belong to no order: nobody else should meet them.
    @AfterEach
    void noJobStays() {
        cluster.update("DELETE FROM deal_terms WHERE deal_id IN (SELECT id FROM deal WHERE code LIKE 'L-%')");
        cluster.update("DELETE FROM deal WHERE code LIKE 'L-%'");
    }

    private void job(Maker buyer, Maker maker, String amount, int daysAgo) {
        var id = UUID.randomUUID();
        cluster.update(
                """
                INSERT INTO deal (id, code, kind, buyer_id, maker_id, product_zh, product_en, quantity, unit, starts, ends,
                    due, stage, created_at)
                VALUES (?, ?, 'JOB', ?, ?, 'x', 'x', 1, 'H87', now(), now(), now(), 'PAID', ?::timestamptz)""",
                id,
                "L-" + id,
                buyer.id().value(),
                maker.id().value(),
                clock.instant().minus(Duration.ofDays(daysAgo)).toString());
        cluster.update(
                "INSERT INTO deal_terms (deal_id, buyer_id, maker_id, unit_price, amount) VALUES (?, ?, ?, 1, ?::numeric)",
                id,
                buyer.id().value(),
                maker.id().value(),
                amount);
    }
}
