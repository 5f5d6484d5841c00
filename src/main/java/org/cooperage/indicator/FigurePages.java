package org.cooperage.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cooperage.indicator.Indicator.Span;
import org.cooperage.indicator.IndicatorStore.Kept;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// An indicator with its figures of one time, the history of one of them, one's own part in it and how it is made.
@Controller
class FigurePages {
    private final IndicatorStore store;
    private final IndicatorView view;
    private final OwnFigures own;
    private final Clock clock;

    FigurePages(IndicatorStore store, IndicatorView view, OwnFigures own, Clock clock) {
        this.store = store;
        this.view = view;
        this.own = own;
        this.clock = clock;
    }

    @GetMapping("/indicators/{indicator}")
    String show(
            @PathVariable String indicator,
            @RequestParam(defaultValue = "") String row,
            @RequestParam(defaultValue = "") String column,
            @RequestParam(required = false) @Nullable LocalDate period,
            Model model) {
        Acting.require("Seeing the indicators");
        var wanted = Indicator.get(indicator);
        var today = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
        var shown = Optional.ofNullable(period)
                .map(day -> IndicatorTimes.begin(wanted.span(), day))
                .or(() -> store.latest(wanted, wanted.span(), today))
                .orElse(today);
        var figures = store.list(wanted, wanted.span(), shown, shown);
        var chosen = row.isEmpty() ? largest(figures) : row;
        model.addAttribute("it", wanted);
        model.addAttribute("period", shown);
        model.addAttribute("time", IndicatorView.time(wanted.span(), shown));
        model.addAttribute("periods", store.periods(wanted, wanted.span()));
        model.addAttribute("table", view.table(wanted, figures));
        model.addAttribute("latest", figures.stream().findFirst().orElse(null));
        model.addAttribute("own", own.of(wanted, shown));
        addHistory(wanted, chosen, column, model);
        return "indicator/indicator";
    }

    private void addHistory(Indicator indicator, String row, String column, Model model) {
        var history = store.history(indicator, indicator.span(), row, column);
        model.addAttribute("history", view.history(indicator, history));
        model.addAttribute("chart", IndicatorChart.of(indicator, history));
        model.addAttribute("quarters", view.history(indicator, store.history(indicator, Span.QUARTER, row, "")));
        model.addAttribute("names", view.names(indicator));
        model.addAttribute("row", row);
        model.addAttribute("column", column);
    }

    /// The largest of all cities together, for nobody has chosen yet.
    private static String largest(List<Kept> figures) {
        return figures.stream()
                .map(Kept::figure)
                .filter(figure -> figure.column().isEmpty())
                .max(Comparator.comparingDouble(figure -> figure.value() == null ? -1 : figure.value()))
                .map(Figure::row)
                .orElse("");
    }
}
