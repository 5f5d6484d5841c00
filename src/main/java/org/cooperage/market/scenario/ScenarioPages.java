package org.cooperage.market.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.shared.InvalidInput;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Scenarios: a list to compare, one with its progress and its best plan, and what can be done with it.
@Controller
class ScenarioPages {

    private final Scenarios scenarios;
    private final ScenarioTexts texts;
    private final MessageSource messages;

    ScenarioPages(Scenarios scenarios, ScenarioTexts texts, MessageSource messages) {
        this.scenarios = scenarios;
        this.texts = texts;
        this.messages = messages;
    }

    @GetMapping("/scenarios")
    String list(Model model, Locale locale) {
        model.addAttribute("scenarios", views(scenarios.list(), locale));
        return "scenario/list";
    }

    @PostMapping("/scenarios")
    ModelAndView create(@RequestParam(defaultValue = "") String name, Locale locale) {
        try {
            return new ModelAndView(
                    "redirect:/scenarios/" + scenarios.create(name).id());
        } catch (InvalidInput wrong) {
            var page = new ModelAndView("scenario/list", HttpStatus.BAD_REQUEST);
            page.addObject("scenarios", views(scenarios.list(), locale));
            page.addObject("faults", wrong.faults());
            return page;
        }
    }

    @GetMapping("/scenarios/{scenarioId}")
    String show(@PathVariable UUID scenarioId, Model model, Locale locale) {
        fill(scenarios.get(new Scenario.Id(scenarioId)), model, locale);
        return "scenario/scenario";
    }

    /// Progress and best so far, for a page that looks again every other second.
    @GetMapping("/scenarios/{scenarioId}/progress")
    String progress(@PathVariable UUID scenarioId, Model model, Locale locale) {
        model.addAttribute("scenario", texts.view(scenarios.get(new Scenario.Id(scenarioId)), locale));
        return "scenario/parts :: result";
    }

    @PostMapping("/scenarios/{scenarioId}/assumptions")
    ModelAndView assume(@PathVariable UUID scenarioId, @ModelAttribute AssumedForm typed, Model model, Locale locale) {
        try {
            scenarios.assume(new Scenario.Id(scenarioId), typed.read(texts::routing));
            return back(scenarioId);
        } catch (InvalidInput wrong) {
            var page = new ModelAndView("scenario/scenario", HttpStatus.BAD_REQUEST);
            fill(scenarios.get(new Scenario.Id(scenarioId)), model, locale);
            page.addAllObjects(model.asMap());
            page.addObject("faults", wrong.faults());
            page.addObject("typed", typed);
            return page;
        }
    }

    @PostMapping("/scenarios/{scenarioId}/assumptions/{number}/removal")
    ModelAndView forget(@PathVariable UUID scenarioId, @PathVariable int number) {
        scenarios.forget(new Scenario.Id(scenarioId), number);
        return back(scenarioId);
    }

    @PostMapping("/scenarios/{scenarioId}/run")
    ModelAndView run(@PathVariable UUID scenarioId) {
        scenarios.start(new Scenario.Id(scenarioId));
        return back(scenarioId);
    }

    @PostMapping("/scenarios/{scenarioId}/stop")
    ModelAndView stop(@PathVariable UUID scenarioId) {
        scenarios.stop(new Scenario.Id(scenarioId));
        return back(scenarioId);
    }

    @PostMapping("/scenarios/{scenarioId}/removal")
    String discard(@PathVariable UUID scenarioId) {
        scenarios.discard(new Scenario.Id(scenarioId));
        return "redirect:/scenarios";
    }

    @PostMapping("/scenarios/{scenarioId}/adoption")
    ModelAndView adopt(@PathVariable UUID scenarioId, RedirectAttributes flash, Locale locale) {
        var answers = scenarios.adopt(new Scenario.Id(scenarioId));
        flash.addFlashAttribute(
                "flash", messages.getMessage("scenario.adopted", new Object[] {answers.size()}, locale));
        return back(scenarioId);
    }

    @GetMapping("/scenarios/comparison")
    String compare(@RequestParam Optional<List<UUID>> ids, Model model, Locale locale) {
        var chosen = ids.orElse(List.of()).stream()
                .limit(4)
                .map(id -> scenarios.get(new Scenario.Id(id)))
                .toList();
        model.addAttribute("scenarios", views(chosen.isEmpty() ? scenarios.list() : chosen, locale));
        model.addAttribute("terms", List.of("PRICE", "TRANSPORT", "LATENESS", "CHANGE", "SWITCHING", "OTHER"));
        return "scenario/comparison";
    }

    /// What was planned anew by itself: when, why, and what it would bring.
    @GetMapping("/scenarios/runs")
    String runs(Model model, Locale locale) {
        model.addAttribute("runs", views(scenarios.runs(), locale));
        return "scenario/runs";
    }

    private List<ScenarioView> views(List<Scenario> some, Locale locale) {
        return some.stream().map(s -> texts.view(s, locale)).toList();
    }

    private void fill(Scenario scenario, Model model, Locale locale) {
        model.addAttribute("scenario", texts.view(scenario, locale));
        if (scenario.stage() == Scenario.Stage.DRAFT) {
            model.addAttribute("machines", texts.busiestMachines());
            model.addAttribute("processes", texts.processes());
            model.addAttribute("links", texts.links());
            model.addAttribute("cities", texts.cities());
            model.addAttribute("products", texts.products());
        }
    }

    private static ModelAndView back(UUID scenario) {
        return new ModelAndView("redirect:/scenarios/" + scenario);
    }
}
