package org.cooperage.indicator;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.indicator.IndicatorStore.Coverage;
import org.cooperage.indicator.IndicatorStore.Kept;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The catalogue of indicators, and each of them with its figures, its history and how it is made.
@Controller
class IndicatorPages {
    private final Indicators indicators;
    private final IndicatorStore store;
    private final IndicatorView view;

    IndicatorPages(Indicators indicators, IndicatorStore store, IndicatorView view) {
        this.indicators = indicators;
        this.store = store;
        this.view = view;
    }

    /// @param coverage empty: not computed yet, or nothing to compute it from
    record Entry(Indicator indicator, Optional<Coverage> coverage) {}

    @GetMapping("/indicators")
    String list(Model model) {
        Acting.require("Seeing the indicators");
        var coverage = store.coverage().stream().collect(Collectors.toMap(Coverage::indicator, Function.identity()));
        model.addAttribute(
                "entries",
                Arrays.stream(Indicator.values())
                        .map(it -> new Entry(it, Optional.ofNullable(coverage.get(it.code()))))
                        .toList());
        model.addAttribute("mayRefresh", Acting.current().role() == Role.OPS);
        return "indicator/list";
    }

    @GetMapping("/indicators/{indicator}")
    String show(
            @PathVariable String indicator,
            @RequestParam(defaultValue = "") String row,
            @RequestParam(defaultValue = "") String column,
            Model model) {
        Acting.require("Seeing the indicators");
        var wanted = Indicator.get(indicator);
        var latest = store.latest(wanted);
        var chosen = row.isEmpty() ? first(latest) : row;
        var history = store.history(wanted, chosen, column);
        model.addAttribute("it", wanted);
        model.addAttribute("table", view.table(wanted, latest));
        model.addAttribute("latest", latest.stream().findFirst().orElse(null));
        model.addAttribute("history", view.history(wanted, history));
        model.addAttribute("chart", IndicatorChart.of(wanted, history));
        model.addAttribute("names", view.names(wanted));
        model.addAttribute("row", chosen);
        model.addAttribute("column", column);
        return "indicator/indicator";
    }

    /// The largest of all cities together, for nobody has chosen yet.
    private static String first(List<Kept> latest) {
        return latest.stream()
                .map(Kept::figure)
                .filter(figure -> figure.column().isEmpty())
                .max(Comparator.comparingDouble(figure -> figure.value() == null ? -1 : figure.value()))
                .map(Figure::row)
                .orElse("");
    }

    @PostMapping("/indicators/refresh")
    String refresh() {
        indicators.refresh();
        return "redirect:/indicators";
    }
}
