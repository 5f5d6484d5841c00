package org.cooperage.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.indicator.IndicatorStore.Coverage;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The catalogue of indicators.
@Controller
class IndicatorPages {
    private final Indicators indicators;
    private final IndicatorStore store;
    private final Clock clock;

    IndicatorPages(Indicators indicators, IndicatorStore store, Clock clock) {
        this.indicators = indicators;
        this.store = store;
        this.clock = clock;
    }

    /// @param coverage empty: not computed yet, or nothing to compute it from
    record Entry(Indicator indicator, Optional<Coverage> coverage) {}

    @GetMapping("/indicators")
    String list(Model model) {
        Acting.require("Seeing the indicators");
        var today = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        var coverage =
                store.coverage(today).stream().collect(Collectors.toMap(Coverage::indicator, Function.identity()));
        model.addAttribute(
                "entries",
                Arrays.stream(Indicator.values())
                        .map(it -> new Entry(it, Optional.ofNullable(coverage.get(it.formulaId()))))
                        .toList());
        model.addAttribute("mayRefresh", Acting.current().role() == Role.OPS);
        return "indicator/list";
    }

    @PostMapping("/indicators/refresh")
    String refresh() {
        indicators.refresh();
        return "redirect:/indicators";
    }
}
