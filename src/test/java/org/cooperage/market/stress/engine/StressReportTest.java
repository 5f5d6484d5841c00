package org.cooperage.market.stress.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.cooperage.market.floor.Effect;
import org.cooperage.market.floor.Exposure;
import org.cooperage.market.floor.Exposure.How;
import org.cooperage.market.floor.Exposure.Struck;
import org.cooperage.market.stress.engine.StressReport.End;
import org.cooperage.shared.Money;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Losses without and with planning anew, figure by figure.
class StressReportTest {
    private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");
    private static final UUID CITY = new UUID(2, 1);

    private final List<Struck> struck = new ArrayList<>();
    private final List<Effect.Dated> dated = new ArrayList<>();
    private final List<Effect.Move> moves = new ArrayList<>();
    private final List<String> unplaced = new ArrayList<>();

    @Test
    void noShockNoReport() {
        assertThat(StressReport.of(effect(null))).isEmpty();
    }

    @Test
    void aShockThatReachesNothingCostsNothing() {
        var report = report();

        assertThat(report.without()).isEqualTo(StressReport.Sums.NONE);
        assertThat(report.survives()).isEmpty();
        assertThat(report.recovers()).contains(Duration.ZERO);
    }

    @Test
    void ordersAreSavedLateOrLost() {
        struck(1, How.DIRECT, 10, 2, 0);
        struck(1, How.BEHIND, 30, 5, 0);
        struck(2, How.DIRECT, 20, 4, 48);
        struck(3, How.DIRECT, 40, 9, 0);
        ends(1, 10, 10, 10);
        ends(2, 10, 14, 12);
        ends(3, 12, 12, 12);
        moves(1, 9);
        moves(2, 14);
        unplaced.add("J-00003-01.1");

        var report = report();

        assertThat(report.direct()).isEqualTo(70);
        assertThat(report.without().hours()).isEqualTo(100);
        assertThat(report.without().orders()).isEqualTo(3);
        assertThat(report.with().get(End.IN_TIME).hours()).isEqualTo(40);
        assertThat(report.with().get(End.LATE).hours()).isEqualTo(20);
        assertThat(report.with().get(End.LOST).hours()).isEqualTo(40);
        assertThat(report.recovers()).isEmpty();
    }

    /// Order 1 begins on day 2 and has no slack; order 2 begins on day 1 and may come two days later.
    @Test
    void theFirstOrderToComeLateSaysHowLongAStopMayLast() {
        struck(1, How.DIRECT, 10, 2, 0);
        struck(2, How.DIRECT, 10, 1, 48);

        assertThat(report().survives()).contains(Duration.ofDays(2));
    }

    @Test
    void allRunsAsAgreedOnceTheLastMovedJobIsDone() {
        struck(1, How.DIRECT, 10, 2, 0);
        ends(1, 10, 10, 10);
        moves(1, 9);
        moves(1, 6);
        moves(7, 30);

        assertThat(report().recovers()).contains(Duration.ofDays(9));
    }

    @Test
    void planningAnewNeverLosesMoreThanDoingNothing() {
        var random = new SplittableRandom(11);
        for (int world = 0; world < 500; world++) {
            struck.clear();
            dated.clear();
            unplaced.clear();
            for (int order = 1; order <= 1 + random.nextInt(8); order++) {
                struck(order, random.nextBoolean() ? How.DIRECT : How.BEHIND, random.nextInt(50), random.nextInt(9), 0);
                ends(order, 10, 8 + random.nextInt(6), 11);
                if (random.nextInt(4) == 0) {
                    unplaced.add("J-%05d-01.1".formatted(order));
                }
            }

            var report = report();

            var parts = report.with().values();
            assertThat(parts.stream().mapToDouble(StressReport.Sums::hours).sum())
                    .isCloseTo(report.without().hours(), within(1e-9));
            assertThat(parts.stream().mapToInt(StressReport.Sums::orders).sum())
                    .isEqualTo(report.without().orders());
            assertThat(report.cells().stream()
                            .mapToDouble(StressReport.Cell::saved)
                            .sum())
                    .isCloseTo(report.with().get(End.IN_TIME).hours(), within(1e-9));
        }
    }

    @Test
    void ofAHigherPriceOnlyWhatMustBePaidIsLost() {
        struck(1, How.DEARER, 5, 2, 0);

        var cheaperElsewhere = StressReport.of(effect(exposure(), Money.of(100), Money.of(102)))
                .orElseThrow();
        var nowhere = StressReport.of(effect(exposure(), Money.of(100), Money.of(130)))
                .orElseThrow();

        assertThat(cheaperElsewhere.without().yuan()).isEqualTo(Money.of(5));
        assertThat(cheaperElsewhere.with().get(End.LOST).yuan()).isEqualTo(Money.of(2));
        assertThat(cheaperElsewhere.with().get(End.IN_TIME).yuan()).isEqualTo(Money.of(3));
        assertThat(nowhere.with().get(End.LOST).yuan()).isEqualTo(Money.of(5));
    }

    private void struck(int order, How how, double hours, int startsOnDay, int slackHours) {
        struck.add(new Struck(
                order(order),
                "J-%05d-0%d".formatted(order, how == How.BEHIND ? 2 : 1),
                "dye",
                CITY,
                new UUID(3, order),
                how,
                hours,
                Money.of(Math.round(hours)),
                day(startsOnDay),
                slackHours * 60));
    }

    private void ends(int order, int before, int after, int due) {
        dated.add(new Effect.Dated(order(order), "O", day(before), day(after), day(due)));
    }

    private void moves(int order, int until) {
        var slot = new TimeSlot(day(until - 1), day(until));
        moves.add(
                new Effect.Move(new UUID(4, order), "J", order(order), CITY, CITY, CITY, CITY, slot, slot, List.of()));
    }

    private StressReport report() {
        return StressReport.of(effect(exposure())).orElseThrow();
    }

    private Exposure exposure() {
        return new Exposure(START, 1_000, 20, struck);
    }

    private Effect effect(@Nullable Exposure exposure) {
        return effect(exposure, Money.of(100), Money.of(100));
    }

    private Effect effect(@Nullable Exposure exposure, Money before, Money after) {
        return new Effect(
                List.of(new Effect.Term("PRICE", before)),
                List.of(new Effect.Term("PRICE", after)),
                null,
                dated,
                moves,
                List.of(),
                unplaced,
                exposure);
    }

    private static UUID order(int number) {
        return new UUID(1, number);
    }

    private static Instant day(int number) {
        return START.plus(Duration.ofDays(number));
    }
}
