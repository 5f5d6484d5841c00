package org.cooperage.indicator.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cooperage.chain.Process;
import org.cooperage.indicator.structure.Watched.State;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatchedTest {
    private static final Process KNITTING =
            new Process(new Process.Id("knit"), 1, Bilingual.same("Knitting"), null, "1829", false, List.of());
    private static final LocalDate NOW = LocalDate.of(2026, 11, 1);

    /// Months before this one: hours open and sold in a week, jobs of the month.
    private static List<ProcessMonth> months(@Nullable Double[]... oldestFirst) {
        var months = new ArrayList<ProcessMonth>();
        for (int i = 0; i < oldestFirst.length; i++) {
            var it = oldestFirst[i];
            months.add(new ProcessMonth(KNITTING.id(), NOW.minusMonths(oldestFirst.length - i), it[0], it[1], it[2]));
        }
        return months;
    }

    private static @Nullable Double[] month(double open, double held, double jobs) {
        return new @Nullable Double[] {open, held, jobs};
    }

    private static State state(double heldNow, double openNow, double jobsNow) {
        var before = month(100, 60, 50);
        var now = month(openNow, heldNow, jobsNow);
        return Watched.of(KNITTING, months(before, before, before, now, now, now), NOW)
                .state();
    }

    @Test
    void whatIsUnsoldWhileMachinesGrowFasterThanOrdersIsTooMuch() {
        assertThat(state(55, 110, 50)).isEqualTo(State.ALARM);
        assertThat(state(55, 110, 60)).isEqualTo(State.LITTLE_USED);
        assertThat(state(90, 110, 50)).isEqualTo(State.OUTGROWING);
        assertThat(state(90, 110, 60)).isEqualTo(State.USED);
    }

    @Test
    void fiveMonthsSayFromWhenOnItCanBeTold() {
        var month = month(100, 60, 50);

        var watched = Watched.of(KNITTING, months(month, month, month, month, month), NOW);

        assertThat(watched.state()).isEqualTo(State.TOO_SHORT);
        assertThat(watched.from()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(Watched.of(KNITTING, List.of(), NOW).from()).isEqualTo(LocalDate.of(2027, 6, 1));
    }

    @Test
    void aGapBeginsTheCountAnew() {
        var month = month(100, 60, 50);
        var months = new ArrayList<>(months(month, month, month, month, month, month, month));
        months.remove(5);

        var watched = Watched.of(KNITTING, months, NOW);

        assertThat(watched.state()).isEqualTo(State.TOO_SHORT);
        assertThat(watched.from()).isEqualTo(LocalDate.of(2027, 4, 1));
    }

    @Test
    void aWithheldMonthIsNoEmptyOne() {
        var month = month(100, 60, 50);
        var withheld = new @Nullable Double[] {null, null, 50.0};

        var watched = Watched.of(KNITTING, months(month, month, month, month, month, month, withheld), NOW);

        assertThat(watched.state()).isEqualTo(State.WITHHELD);
        assertThat(watched.picture().bars()).hasSize(6);
    }
}
