package org.cooperage.market.horizon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cooperage.CooperageTest;
import org.cooperage.TestCluster;
import org.cooperage.need.Needs;
import org.cooperage.need.Opening;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// The coming weeks read off requests, expected orders and machines.
@CooperageTest
class HorizonScenarios {

    @Autowired
    private Horizons horizons;

    @Autowired
    private Needs needs;

    @Autowired
    private Clock clock;

    @Autowired
    @Qualifier("owner")
    private DataSource owner;

    private TestCluster cluster;
    private String knitting;

    @BeforeEach
    void oneKnittingMachine() {
        cluster = new TestCluster(owner).knitted();
        knitting = cluster.maker("knit", 1, "20.00").process();
    }

    @Test
    void anOpenRequestIsCountedInHoursOfItsProcess() {
        ask(100, 80);

        var horizon = read();

        assertThat(hours(horizon)).isCloseTo(100, within(0.1));
        assertThat(horizon.causes())
                .filteredOn(c -> c.process().equals(knitting))
                .allSatisfy(c -> {
                    assertThat(c.kind()).isEqualTo(Asked.Kind.ASKED);
                    assertThat(c.code()).startsWith("O-");
                });
    }

    @Test
    void whatOneWeekCannotHoldIsPulledForwardAndSaysSo() {
        ask(400, 80);

        var horizon = read();

        assertThat(horizon.overloads()).noneMatch(c -> c.process().equals(knitting));
        assertThat(horizon.shifts())
                .filteredOn(s -> s.process().equals(knitting))
                .isNotEmpty()
                .allSatisfy(s -> assertThat(s.isSooner()).isTrue());
    }

    @Test
    void whatNothingCanHoldIsOverloadAndSaysWhatAnHourIsWorth() {
        ask(100_000, 80);

        var horizon = read();

        assertThat(horizon.overloads()).anySatisfy(c -> {
            assertThat(c.process()).isEqualTo(knitting);
            assertThat(c.worth().isZero()).isFalse();
        });
    }

    @Test
    void anExpectedOrderIsCountedUntilItIsTakenBack() {
        var product = cluster.pieces(1, clock.instant(), (Money) null).product();
        var due = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE).plusDays(90);
        var form = new ExpectedForm(product.toString(), "50", due.toString(), "翻单");
        var expected = operator(() -> horizons.expect(form));

        assertThat(hours(read())).isCloseTo(50, within(0.1));
        operator(() -> {
            horizons.expectNoMore(expected.id());
            return true;
        });

        assertThat(hours(read())).isZero();
        assertThatThrownBy(() -> operator(() -> {
                    horizons.expectNoMore(expected.id());
                    return true;
                }))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aBreakdownLeavesLessRoom() {
        double before = cell(read(), 3).open();
        cluster.update("""
                INSERT INTO closure (id, owner_id, resource_id, during, reason)
                SELECT gen_random_uuid(), owner_id, id, tstzrange(now() + interval '20 days', now() + interval '26 days'), 'BREAKDOWN'
                FROM resource WHERE kind_id = ?""", "K" + knitting);

        assertThat(cell(read(), 3).open()).isLessThan(before);
    }

    @Test
    void whatCannotBeIsRefusedWithItsField() {
        var product = cluster.pieces(1, clock.instant(), (Money) null).product().toString();

        for (var wrong : List.of(
                new ExpectedForm(product, "0", "2099-01-01", ""),
                new ExpectedForm(product, "viel", "2026-12-31", ""),
                new ExpectedForm(product, "10", "gestern", ""),
                new ExpectedForm(product, "10", "2020-01-01", ""),
                new ExpectedForm("kein Produkt", "10", "2026-12-31", ""))) {
            assertThatThrownBy(() -> operator(() -> horizons.expect(wrong)))
                    .as("%s", wrong)
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void nobodyButTheOperatorSeesTheComingWeeks() {
        assertThatThrownBy(() -> Acting.as(cluster.asBuyer(), horizons::current))
                .isInstanceOf(NotAllowed.class);
    }

    private void ask(long pieces, int days) {
        var now = clock.instant();
        var draft = cluster.pieces(pieces, now.plus(Duration.ofDays(days)), now.plus(Duration.ofDays(days - 40)));
        var opened = Acting.as(cluster.asBuyer(), () -> needs.open(draft));
        assertThat(opened).isInstanceOf(Opening.Opened.class);
    }

    private Horizon read() {
        horizons.forget();
        return operator(horizons::current);
    }

    private double hours(Horizon horizon) {
        return horizon.cells().stream()
                .filter(c -> c.process().equals(knitting))
                .mapToDouble(c -> c.asked() + c.expected())
                .sum();
    }

    private Horizon.Cell cell(Horizon horizon, int week) {
        return horizon.rows(Optional.of(cluster.city().value())).stream()
                .filter(r -> r.process().id().equals(knitting))
                .findFirst()
                .orElseThrow()
                .cells()
                .get(week);
    }

    private <T> T operator(Supplier<T> work) {
        return Acting.as(TestCluster.asOperator(), work::get);
    }
}
