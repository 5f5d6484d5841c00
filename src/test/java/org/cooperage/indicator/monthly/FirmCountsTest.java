package org.cooperage.indicator.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cooperage.indicator.engine.Telling.Memory;
import org.cooperage.indicator.monthly.FirmCounts.Count;
import org.cooperage.indicator.monthly.FirmCounts.Month;
import org.junit.jupiter.api.Test;

class FirmCountsTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);

    private final Map<String, Memory> memory = new HashMap<>();
    private Optional<Month> last = Optional.empty();
    private LocalDate month = JANUARY;

    @Test
    void fewerThanFiveAreNotTold() {
        assertThat(count(0, 4)).isEmpty();
        assertThat(count(0, 0)).isEmpty();
    }

    @Test
    void fiveAreTold() {
        assertThat(count(0, 5)).contains(new Count(5, JANUARY));
    }

    @Test
    void aNumberStandsUntilFiveHaveCome() {
        count(0, 6);

        assertThat(count(0, 10)).as("four came").contains(new Count(6, JANUARY));
        assertThat(count(0, 11)).contains(new Count(11, JANUARY.plusMonths(2)));
    }

    @Test
    void oneWhoComesAndOneWhoLeavesAreStillOne() {
        count(0, 6);

        assertThat(count(1, 7)).contains(new Count(6, JANUARY));
    }

    @Test
    void whatHasFallenBelowFiveIsToldNoMore() {
        count(0, 20);

        assertThat(count(0, 4)).isEmpty();
    }

    /// Firms with these numbers are ready.
    private Optional<Count> count(int from, int to) {
        var firms = IntStream.range(from, to).mapToObj(i -> new UUID(0, i)).collect(Collectors.toSet());
        var told = FirmCounts.count(month, last, memory, Map.<String, Set<UUID>>of("READY", firms));
        memory.putAll(told.learnt());
        last = Optional.of(told.page());
        month = month.plusMonths(1);
        return told.page().find("READY");
    }
}
