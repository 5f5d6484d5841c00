package org.cooperage.market.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.cooperage.market.Agreed.operator;
import static org.cooperage.market.Agreed.system;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.TestCluster.Maker;
import org.cooperage.deal.Deal;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.JobStage;
import org.cooperage.deal.Jobs;
import org.cooperage.market.Agreed;
import org.cooperage.market.floor.Effect;
import org.cooperage.market.scenario.Scenario.Stage;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/// What-ifs in the background: they say what would be, change nothing, survive a dead server, and are adopted by
/// asking.
@CooperageTest
@TestPropertySource(
        properties = {
            "cooperage.scenario.night=true",
            "cooperage.scenario.budget=2s",
            "cooperage.scenario.round=300ms",
            "cooperage.stress.budget=500ms"
        })
class ScenarioScenarios {

    @Autowired
    private Scenarios scenarios;

    @Autowired
    private Triggers triggers;

    @Autowired
    private Jobs jobs;

    @Autowired
    private ApplicationContext application;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestCluster cluster;
    private Agreed agreed;
    private Maker linker;

    @BeforeEach
    void aClusterOfTwo() {
        cluster = new TestCluster(owner).knitted().linked().with("knit", 4, "20.00");
        agreed = new Agreed(application, cluster);
        linker = cluster.maker("link", 4, "10.00");
    }

    @Test
    void aMachineThatIsDownSendsItsWorkElsewhereOnTheCopyAlone() {
        var second = cluster.maker("link", 4, "10.20");
        var order = committed(40);
        var job = agreed.jobOf(order, linker);

        var done = planned(down(linker, job));

        assertThat(effect(done).isPossible()).isTrue();
        assertThat(effect(done).moves())
                .filteredOn(m -> m.job().equals(job.id().value()))
                .singleElement()
                .satisfies(m -> assertThat(m.makerAfter()).isEqualTo(second.id().value()));
        assertThat(agreed.jobOf(order, linker)).isEqualTo(job);
        assertThat(effect(done).gains())
                .anyMatch(g -> g.firm().equals(second.id().value()) && g.hours() > 0);
    }

    @Test
    void adoptedItAsksThoseConcerned() {
        var second = cluster.maker("link", 4, "10.20");
        var order = committed(40);
        var done = planned(down(linker, agreed.jobOf(order, linker)));

        operator(() -> scenarios.adopt(done.id()));

        assertThat(agreed.jobOf(order, second).stage()).isEqualTo(JobStage.OFFERED);
        assertThat(operator(() -> scenarios.get(done.id())).stage()).isEqualTo(Stage.ADOPTED);
        assertThatThrownBy(() -> operator(() -> scenarios.adopt(done.id()))).isInstanceOf(Stale.class);
    }

    @Test
    void nothingAssumedNothingIsWorse() {
        committed(40);

        var done = planned();

        assertThat(effect(done).difference().yuan()).isNotPositive();
    }

    @Test
    void aRiseInPriceIsCounted() {
        var order = committed(40);
        var amount = system(() -> jobs.get(agreed.jobOf(order, linker).id()))
                .terms()
                .price()
                .amount();

        var done = planned(assumed(
                Assumed.Kind.PRICE_UP,
                null,
                null,
                null,
                linker.process(),
                cluster.city().value(),
                10,
                null,
                null));

        assertThat(effect(done).difference().yuan())
                .isBetween(BigDecimal.ZERO, amount.yuan().multiply(new BigDecimal("0.11")));
    }

    @Test
    void aServerThatDiedLeavesItsScenarioToTheNext() {
        var draft = operator(() -> scenarios.create("断电"));
        cluster.update(
                "UPDATE scenario SET stage = 'RUNNING', rounds = 3, searched_ms = 500, beat_at = now() - interval '1 day' WHERE id = ?",
                draft.id().value());

        var done = ended(draft);

        assertThat(done.stage()).isEqualTo(Stage.DONE);
        assertThat(done.rounds()).isGreaterThan(3);
    }

    @Test
    void aScenarioThatKillsItsServersIsInterruptedAndKeepsWhatItHad() {
        var planned = planned();
        var lost = operator(() -> scenarios.create("断电三次"));
        for (var scenario : List.of(planned, lost)) {
            cluster.update(
                    "UPDATE scenario SET stage = 'RUNNING', begun = 3, beat_at = now() - interval '1 day' WHERE id = ?",
                    scenario.id().value());
        }

        var kept = ended(planned);

        assertThat(kept.stage()).isEqualTo(Stage.DONE);
        assertThat(kept.stopped()).contains(Scenario.Ended.INTERRUPTED);
        assertThat(kept.best()).isPresent();
        assertThat(ended(lost).stage()).isEqualTo(Stage.FAILED);
    }

    @Test
    void noPlanCostsLessThanTheBound() {
        committed(40);

        var done = effect(planned());

        assertThat(done.bound()).isNotNull();
        assertThat(done.bound().yuan()).isLessThanOrEqualTo(done.costAfter().yuan());
    }

    @Test
    void aPressedStopIsHeardAndKeepsTheBestSoFar() {
        committed(40);
        var draft = operator(() -> scenarios.create("停"));
        cluster.update(
                "UPDATE scenario SET budget_ms = 600000 WHERE id = ?",
                draft.id().value());
        operator(() -> scenarios.assume(
                draft.id(),
                assumed(
                        Assumed.Kind.CITY_JOINS,
                        null,
                        null,
                        null,
                        null,
                        cluster.city().value(),
                        null,
                        null,
                        null)));
        operator(() -> scenarios.start(draft.id()));
        await().until(() -> operator(() -> scenarios.get(draft.id())).best().isPresent());

        operator(() -> scenarios.stop(draft.id()));

        assertThat(ended(draft).best()).isPresent();
    }

    @Test
    void theNightRunComesOnceANight() {
        system(() -> {
            triggers.everyNight();
            triggers.everyNight();
            return true;
        });

        var tonight = cluster.count("SELECT count(*) FROM scenario WHERE origin = 'NIGHT'");
        assertThat(tonight).isEqualTo(1);
        assertThat(operator(scenarios::runs)).anyMatch(r -> r.origin() == Scenario.Origin.NIGHT);
    }

    @Test
    void whatCannotBeIsRefusedWithItsField() {
        var draft = operator(() -> scenarios.create("错"));
        var past = assumed(
                Assumed.Kind.MACHINE_DOWN, linker.machine().value(), null, Instant.EPOCH, null, null, null, null, null);

        assertThatThrownBy(() -> operator(() -> scenarios.assume(draft.id(), past)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.faults().getFirst().field()).isEqualTo("until"));
        assertThatThrownBy(() -> operator(() -> scenarios.create(" "))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void nobodyButTheOperatorSeesScenarios() {
        assertThatThrownBy(() -> Acting.as(linker.acting(), () -> scenarios.list()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Acting.as(cluster.asBuyer(), () -> scenarios.create("x")))
                .isInstanceOf(NotAllowed.class);
    }

    private Assumed down(Maker maker, JobDeal job) {
        return assumed(
                Assumed.Kind.MACHINE_DOWN,
                maker.machine().value(),
                job.planned().from().minus(Duration.ofHours(1)),
                job.planned().to().plus(Duration.ofDays(20)),
                null,
                null,
                null,
                null,
                null);
    }

    private static Assumed assumed(
            Assumed.Kind kind,
            @Nullable UUID machine,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String process,
            @Nullable UUID city,
            @Nullable Integer percent,
            @Nullable Integer units,
            @Nullable BigDecimal unitPrice) {
        return new Assumed(
                kind, machine, from, until, null, null, null, null, process, city, percent, units, unitPrice, null,
                null, null);
    }

    private Scenario planned(Assumed... all) {
        var draft = operator(() -> scenarios.create("假设"));
        List.of(all).forEach(one -> operator(() -> scenarios.assume(draft.id(), one)));
        operator(() -> scenarios.start(draft.id()));
        var done = ended(draft);
        assertThat(done.stage()).as(done.note()).isEqualTo(Stage.DONE);
        return done;
    }

    private Scenario ended(Scenario scenario) {
        return await().atMost(Duration.ofMinutes(2))
                .until(() -> operator(() -> scenarios.get(scenario.id())), s -> !s.isUnderWay());
    }

    private static Effect effect(Scenario done) {
        return done.best().orElseThrow();
    }

    private Deal.Id committed(long quantity) {
        return agreed.order(quantity, Duration.ofDays(40), Duration.ofDays(12));
    }
}
