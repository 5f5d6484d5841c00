package org.cooperage.market.scenario;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Scenarios, for programs.
@RestController
@RequestMapping("/api/scenarios")
class ScenarioApi {

    private final Scenarios scenarios;
    private final ScenarioTexts texts;

    ScenarioApi(Scenarios scenarios, ScenarioTexts texts) {
        this.scenarios = scenarios;
        this.texts = texts;
    }

    /// Name and assumptions; it is started at once.
    record Wanted(@Nullable String name, @Nullable List<Assumed> assumed) {}

    @GetMapping
    List<ScenarioView> list(Locale locale) {
        return scenarios.list().stream().map(s -> texts.view(s, locale)).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ScenarioView create(@RequestBody Wanted wanted, Locale locale) {
        var created = scenarios.create(wanted.name() == null ? "" : wanted.name());
        var assumed = wanted.assumed();
        if (assumed != null) {
            assumed.forEach(one -> scenarios.assume(created.id(), one));
        }
        return texts.view(scenarios.start(created.id()), locale);
    }

    @GetMapping("/{scenarioId}")
    ScenarioView show(@PathVariable UUID scenarioId, Locale locale) {
        return texts.view(scenarios.get(new Scenario.Id(scenarioId)), locale);
    }

    @PostMapping("/{scenarioId}/stop")
    ScenarioView stop(@PathVariable UUID scenarioId, Locale locale) {
        return texts.view(scenarios.stop(new Scenario.Id(scenarioId)), locale);
    }

    @PostMapping("/{scenarioId}/adoption")
    ScenarioView adopt(@PathVariable UUID scenarioId, Locale locale) {
        scenarios.adopt(new Scenario.Id(scenarioId));
        return show(scenarioId, locale);
    }
}
