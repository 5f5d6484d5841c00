package org.cooperage.market.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.cooperage.shared.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How much one's things are used, for programs.
@RestController
@RequestMapping("/api/utilisation")
class UseApi {

    private final Utilisation utilisation;
    private final Clock clock;

    UseApi(Utilisation utilisation, Clock clock) {
        this.utilisation = utilisation;
        this.clock = clock;
    }

    /// @param month such as `2026-11`; missing: this one
    @GetMapping
    List<Use> list(@RequestParam(required = false) @DateTimeFormat(pattern = "yyyy-MM") @Nullable YearMonth month) {
        return utilisation.in(month == null ? YearMonth.from(clock.instant().atZone(BusinessClock.ZONE)) : month);
    }

    /// @param first a day of the first week; missing: four weeks ago
    @GetMapping("/weeks")
    List<WeekUse> weeks(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate first,
            @RequestParam(defaultValue = "8") int weeks) {
        return utilisation.weeks(first, weeks);
    }
}
