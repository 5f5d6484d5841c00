package org.cooperage.market.stress;

import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.chain.Chain;
import org.cooperage.place.Places;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Stress tests: the ranking, one of them, and trying a shock.
@Controller
class StressPages {
    private final StressTests tests;
    private final StressViews views;
    private final Places places;
    private final ShockTargets targets;
    private final Chain chain;

    StressPages(StressTests tests, StressViews views, ShockTargets targets, Places places, Chain chain) {
        this.tests = tests;
        this.views = views;
        this.targets = targets;
        this.places = places;
        this.chain = chain;
    }

    @GetMapping("/stress-tests")
    String list(Model model) {
        return fill(model, null);
    }

    private String fill(Model model, @Nullable ShockForm typed) {
        var shown = views.of(tests.list());
        model.addAttribute("tests", shown);
        var harmless = shown.stream().collect(Collectors.partitioningBy(StressPages::isHarmless));
        model.addAttribute("reaching", harmless.get(false));
        model.addAttribute("harmless", harmless.get(true));
        model.addAttribute("busy", shown.stream().filter(StressView::isUnderWay).count());
        model.addAttribute(
                "worst",
                shown.stream()
                        .filter(t -> t.kind() == Shock.Kind.OUTAGE && t.rank() > 0)
                        .max(Comparator.comparingDouble(StressView::rank))
                        .orElse(null));
        model.addAttribute(
                "most", shown.stream().mapToDouble(StressPages::hours).max().orElse(0));
        model.addAttribute("links", targets.links());
        model.addAttribute("cities", places.cities());
        model.addAttribute("processes", chain.processes());
        model.addAttribute("finely", StressTests.seesAll());
        model.addAttribute("typed", typed);
        return "stress/list";
    }

    private static boolean isHarmless(StressView test) {
        return test.loss() != null && test.loss().isNothing();
    }

    private static double hours(StressView test) {
        return test.loss() == null || test.loss().hours() == null
                ? 0
                : test.loss().hours();
    }

    @PostMapping("/stress-tests")
    ModelAndView start(@ModelAttribute ShockForm typed, Model model) {
        try {
            return new ModelAndView(
                    "redirect:/stress-tests/" + tests.start(typed.read()).id());
        } catch (InvalidInput wrong) {
            model.addAttribute("faults", wrong.faults());
            return new ModelAndView(fill(model, typed), model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    @PostMapping("/stress-tests/all")
    String tryAll() {
        tests.tryAll();
        return "redirect:/stress-tests";
    }

    @GetMapping("/stress-tests/{testId}")
    String show(@PathVariable UUID testId, Model model) {
        model.addAttribute("test", views.of(tests.get(new StressTest.Id(testId))));
        model.addAttribute("mayChange", Acting.current().role() == Role.OPS);
        return "stress/test";
    }

    /// How far it is, for a page that looks again every other second.
    @GetMapping("/stress-tests/{testId}/progress")
    String progress(@PathVariable UUID testId, Model model) {
        show(testId, model);
        return "stress/parts :: result";
    }

    @PostMapping("/stress-tests/{testId}/stop")
    String stop(@PathVariable UUID testId) {
        return "redirect:/stress-tests/" + tests.stop(new StressTest.Id(testId)).id();
    }

    @PostMapping("/stress-tests/{testId}/removal")
    String discard(@PathVariable UUID testId) {
        tests.discard(new StressTest.Id(testId));
        return "redirect:/stress-tests";
    }
}
