package org.cooperage.market.horizon;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.shared.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The coming weeks as a heat map, one cell of it in full, and the orders that are expected.
@Controller
class HorizonPages {
    private static final int MOST_CAUSES = 20;
    private static final int MOST_SHIFTS = 40;

    private final Horizons horizons;

    HorizonPages(Horizons horizons) {
        this.horizons = horizons;
    }

    /// One cell in full: which processes' week it is, by city, whose work, what levelling moves.
    ///
    /// @param more orders that are not listed
    record Detail(
            Horizon.Named process,
            Week week,
            Horizon.Cell sum,
            List<Horizon.Cell> cities,
            List<Horizon.Cause> causes,
            int more,
            List<Horizon.Shift> shifts) {}

    @GetMapping("/board/horizon")
    String show(
            @RequestParam Optional<UUID> city,
            @RequestParam Optional<String> process,
            @RequestParam Optional<Integer> week,
            Model model) {
        var horizon = fill(city, model);
        var cell = process.flatMap(p -> week.flatMap(w -> detail(horizon, city, p, w)));
        cell.ifPresent(d -> model.addAttribute("detail", d));
        return "horizon/horizon";
    }

    private Horizon fill(Optional<UUID> city, Model model) {
        var horizon = horizons.current();
        model.addAttribute("horizon", horizon);
        model.addAttribute("rows", horizon.rows(city));
        model.addAttribute("city", city.orElse(null));
        model.addAttribute("overloads", horizon.overloads());
        model.addAttribute(
                "shifts",
                horizon.shifts().stream()
                        .sorted(Horizon.Shift.MOST_FIRST)
                        .limit(MOST_SHIFTS)
                        .toList());
        model.addAttribute("expected", horizons.expected());
        model.addAttribute("products", horizons.products());
        return horizon;
    }

    private static Optional<Detail> detail(Horizon horizon, Optional<UUID> city, String process, int week) {
        return horizon.rows(city).stream()
                .filter(r -> r.process().id().equals(process)
                        && week >= 0
                        && week < horizon.weeks().size())
                .findFirst()
                .map(row -> {
                    var causes = horizon.causes(process, week);
                    return new Detail(
                            row.process(),
                            horizon.weeks().get(week),
                            row.cells().get(week),
                            horizon.in(process, week),
                            causes.stream().limit(MOST_CAUSES).toList(),
                            Math.max(0, causes.size() - MOST_CAUSES),
                            horizon.shifts(process, week).stream()
                                    .limit(MOST_CAUSES)
                                    .toList());
                });
    }

    @PostMapping("/board/horizon/expected")
    ModelAndView expect(@ModelAttribute ExpectedForm typed, Model model) {
        try {
            horizons.expect(typed);
            return new ModelAndView("redirect:/board/horizon#expected");
        } catch (InvalidInput wrong) {
            fill(Optional.empty(), model);
            var page = new ModelAndView("horizon/horizon", model.asMap(), HttpStatus.BAD_REQUEST);
            page.addObject("faults", wrong.faults());
            page.addObject("typed", typed);
            return page;
        }
    }

    @PostMapping("/board/horizon/expected/{expectedId}/removal")
    String expectNoMore(@PathVariable UUID expectedId) {
        horizons.expectNoMore(new ExpectedOrder.Id(expectedId));
        return "redirect:/board/horizon#expected";
    }
}
