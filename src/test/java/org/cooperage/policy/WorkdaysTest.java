package org.cooperage.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Five workdays of publicity are five days offices work.
class WorkdaysTest {
    private final Workdays workdays = new Workdays();

    @ParameterizedTest
    @CsvSource({
        "2026-11-19, 5, 2026-11-26",
        "2026-02-12, 5, 2026-02-26",
        "2026-09-18, 5, 2026-09-24",
        "2026-09-30, 1, 2026-10-08",
        "2026-10-09, 1, 2026-10-10",
        "2025-09-30, 2, 2025-10-10",
        "2026-11-19, 0, 2026-11-19"
    })
    void holidaysAreLeftOutAndWeekendsWorkedInExchangeCount(LocalDate day, int many, LocalDate last) {
        assertThat(workdays.last(day, many)).isEqualTo(last);
    }

    @Test
    void ofAYearNobodyHasAnnouncedOnlyFixedHolidaysAreLeftOut() {
        var newYearsEve = LocalDate.of(2034, 12, 29);

        assertThat(workdays.isKnown(newYearsEve)).isFalse();
        assertThat(workdays.isWorkday(LocalDate.of(2035, 1, 1))).as("a Monday").isFalse();
        assertThat(workdays.last(newYearsEve, 1)).isEqualTo(LocalDate.of(2035, 1, 2));
        assertThat(workdays.findSource(newYearsEve)).isEmpty();
    }

    @Test
    void everyKnownYearNamesItsSource() {
        assertThat(workdays.findSource(LocalDate.of(workdays.lastKnownYear(), 1, 1))
                        .orElseThrow()
                        .zh())
                .startsWith("国务院办公厅");
    }
}
