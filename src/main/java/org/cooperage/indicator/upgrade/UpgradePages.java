package org.cooperage.indicator.upgrade;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cooperage.indicator.engine.upgrade.Ladder;
import org.cooperage.indicator.engine.upgrade.Measure;
import org.cooperage.indicator.upgrade.UpgradeView.MeasureLine;
import org.cooperage.shared.Acting;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The upgrade path and its measures.
@Controller
class UpgradePages {
    private static final List<String> BENEFITS = List.of("C3", "C1", "C2");

    private final Upgrades upgrades;
    private final UpgradeView view;
    private final UpgradeTexts texts;

    UpgradePages(Upgrades upgrades, UpgradeView view, UpgradeTexts texts) {
        this.upgrades = upgrades;
        this.view = view;
        this.texts = texts;
    }

    @GetMapping("/upgrade")
    String show(Model model) {
        var upgrade = upgrades.get();
        var now = upgrade.now();
        model.addAttribute("upgrade", upgrade);
        model.addAttribute("now", now);
        model.addAttribute("stages", view.steps(now, Ladder.STAGE));
        model.addAttribute("bars", view.bars(upgrade));
        model.addAttribute("trends", view.trends(upgrade));
        model.addAttribute("marks", UpgradePicture.marks(upgrade.path()));
        model.addAttribute("quarters", view.quarters(upgrade));
        model.addAttribute("milestones", view.milestones(upgrade));
        model.addAttribute("violations", view.violations(upgrade));
        model.addAttribute("ways", view.ways(upgrade));
        model.addAttribute("progress", view.steps(now, Ladder.PROGRESS));
        model.addAttribute("reached", now.reached(Ladder.PROGRESS));
        model.addAttribute("audits", UpgradeView.audits(upgrade));
        BENEFITS.forEach(code ->
                model.addAttribute("benefit" + code, view.benefit(upgrade, code).orElse(null)));
        model.addAttribute("cost", upgrade.cost());
        model.addAttribute("mayRefresh", is(Role.OPS, Role.GOV, Role.ASC));
        model.addAttribute("mayDeclare", is(Role.GOV, Role.ASC));
        return "upgrade/upgrade";
    }

    static boolean is(Role... roles) {
        return List.of(roles).contains(Acting.current().role());
    }

    @PostMapping("/upgrade/refresh")
    String refresh() {
        upgrades.refresh();
        return "redirect:/upgrade";
    }

    @GetMapping("/upgrade/measures")
    String measures(Model model) {
        var upgrade = upgrades.get();
        var lines = view.measures(upgrade);
        model.addAttribute("upgrade", upgrade);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "known", lines.stream().filter(it -> it.state().isEmpty()).count());
        return "upgrade/measures";
    }

    @GetMapping(path = "/upgrade/measures", params = "format")
    void export(@RequestParam String format, HttpServletResponse response) {
        var upgrade = upgrades.get();
        export("upgrade-measures", format, view.measures(upgrade), response);
    }

    @GetMapping("/upgrade/measures/{measure}")
    String measure(@PathVariable String measure, Model model) {
        var upgrade = upgrades.get();
        var wanted = find(upgrade, measure);
        model.addAttribute("upgrade", upgrade);
        model.addAttribute("measure", wanted);
        model.addAttribute("title", wanted.code() + " " + texts.name(wanted));
        model.addAttribute("history", view.history(upgrade, wanted));
        model.addAttribute(
                "declarations",
                upgrade.declarations().stream()
                        .filter(it -> it.measure().equals(wanted.code()))
                        .toList());
        model.addAttribute(
                "baseline",
                upgrade.evidence()
                        .findBaseline(wanted.code(), upgrade.now().quarter())
                        .orElse(null));
        return "upgrade/measure";
    }

    static Measure find(Upgrade upgrade, String code) {
        return upgrade.catalogue().find(code).orElseThrow(() -> new NotFound("measure", code));
    }

    @GetMapping(path = "/upgrade/measures/{measure}", params = "format")
    void export(@PathVariable String measure, @RequestParam String format, HttpServletResponse response) {
        var upgrade = upgrades.get();
        var wanted = find(upgrade, measure);
        export("upgrade-" + wanted.code(), format, view.history(upgrade, wanted), response);
    }

    private void export(String name, String format, List<MeasureLine> lines, HttpServletResponse response) {
        var locale = LocaleContextHolder.getLocale();
        var columns = List.of(
                column("code", it -> it.measure().code()),
                column("name", it -> it.measure().name().in(locale)),
                column("quarter", MeasureLine::quarter),
                column("value", MeasureLine::value),
                column("unit", it -> it.measure().unit().in(locale)),
                column("made", MeasureLine::made),
                column("firms", MeasureLine::contributors),
                column("source", this::source),
                column("score", MeasureLine::score),
                column("how", it -> it.measure().how().in(locale)));
        new TableExport<>(name, columns).send(response, format, lines::forEach);
    }

    private String source(MeasureLine line) {
        return Optional.of(line.source())
                .filter(it -> !it.isEmpty())
                .map(it -> texts.text("source." + it))
                .orElseGet(() -> texts.text("state." + line.state()));
    }

    private Column<MeasureLine> column(String key, Function<MeasureLine, @Nullable Object> value) {
        return new Column<>(texts.text("column." + key), value);
    }
}
