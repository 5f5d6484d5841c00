package org.cooperage.market.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.cooperage.market.Agreed.operator;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.TestCluster.Maker;
import org.cooperage.market.Agreed;
import org.cooperage.market.stress.engine.StressReport;
import org.cooperage.market.stress.engine.StressReport.End;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/// Shocks on a copy of the floor: what they reach, what planning anew saves, and who may know.
@CooperageTest
@TestPropertySource(
        properties = {
            "cooperage.scenario.night=true",
            "cooperage.scenario.budget=2s",
            "cooperage.scenario.round=300ms",
            "cooperage.stress.budget=500ms"
        })
class StressScenarios {

    @Autowired
    private StressTests tests;

    @Autowired
    private StressViews views;

    @Autowired
    private ApplicationContext application;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestCluster cluster;
    private Maker linker;

    @BeforeEach
    void anOrderUnderContract() {
        cluster = new TestCluster(owner).knitted().linked().with("knit", 4, "20.00");
        linker = cluster.maker("link", 4, "10.00");
        new Agreed(application, cluster).order(40, Duration.ofDays(40), Duration.ofDays(12));
    }

    @Test
    void whatAnotherMakerCanDoIsSaved() {
        cluster.maker("link", 4, "10.20");

        var report = tried(Shock.outage(null, null, linker.id().value(), 100, 30));

        assertThat(report.without().hours()).isPositive();
        assertThat(report.without().orders()).isEqualTo(1);
        assertThat(report.with().get(End.IN_TIME)).isEqualTo(report.without());
        assertThat(report.survives()).hasValueSatisfying(d -> assertThat(d).isGreaterThan(Duration.ofDays(11)));
    }

    @Test
    void aWholeCityThatStopsLosesMoreThanOneOfItsFirms() {
        var firm = tried(Shock.outage(null, null, linker.id().value(), 100, 60));
        var city = tried(Shock.outage(null, cluster.city().value(), null, 100, 60));

        assertThat(city.without().hours()).isGreaterThan(firm.without().hours());
        assertThat(city.with().get(End.IN_TIME).hours()).isZero();
        assertThat(city.with().values().stream().mapToDouble(s -> s.hours()).sum())
                .isEqualTo(city.without().hours());
    }

    @Test
    void whoHasNoWorkLosesNone() {
        var idle = cluster.maker("link", 1, "99.00");

        assertThat(tried(Shock.outage(null, null, idle.id().value(), 100, 30))
                        .without()
                        .hours())
                .isZero();
    }

    @Test
    void lessDemandTakesTheSameShareEverywhere() {
        var report = tried(Shock.demand(30));

        assertThat(report.without().hours()).isCloseTo(0.3 * report.agreedHours(), within(1e-6));
        assertThat(report.with().get(End.LOST)).isEqualTo(report.without());
    }

    @Test
    void governmentIsToldNothingAboutTooFewFirmsAndTheSameShockOnce() {
        var shock = Shock.outage(null, cluster.city().value(), null, 100, 15);
        var first = official(() -> tests.start(shock));
        await().until(() -> official(() -> tests.get(first.id())), t -> !t.isUnderWay());

        var view = official(() -> views.of(tests.get(first.id())));

        assertThat(view.loss()).isNotNull();
        assertThat(view.loss().hours()).isNull();
        assertThat(view.loss().rows()).allMatch(r -> r.cells().stream().allMatch(c -> c.isWithheld()));
        assertThat(official(() -> tests.start(shock)).id()).isEqualTo(first.id());
        assertThat(operator(() -> views.of(tests.get(first.id()))).loss().hours())
                .isNotNull();
    }

    @Test
    void whatIsFinerIsTheOperatorsAlone() {
        var firm = Shock.outage(null, null, linker.id().value(), 100, 15);
        var test = operator(() -> tests.start(firm));

        assertThatThrownBy(() -> official(() -> tests.start(firm))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> official(() -> tests.get(test.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Acting.as(linker.acting(), () -> tests.list())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aShockThatCannotBeIsRefusedWithItsField() {
        assertThatThrownBy(() -> Shock.outage("L1", null, null, 101, 15))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.faults().getFirst().field()).isEqualTo("percent"));
        assertThatThrownBy(() -> operator(() -> tests.start(Shock.outage("nowhere", null, null, 100, 15))))
                .isInstanceOf(InvalidInput.class);
    }

    private StressReport tried(Shock shock) {
        var test = operator(() -> tests.start(shock));
        var done = await().atMost(Duration.ofMinutes(1))
                .until(() -> operator(() -> tests.get(test.id())), t -> !t.isUnderWay());
        return done.report().orElseThrow(() -> new AssertionError(done.note()));
    }

    private static <T> T official(Supplier<T> work) {
        return Acting.as(Acting.of(new UUID(8, 8), new UUID(8, 9), Role.GOV), work::get);
    }
}
