package org.cooperage.policy.programme;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.cooperage.policy.pilot.ClusterFigure;
import org.cooperage.policy.programme.Progress.Measured;
import org.cooperage.shared.Acting;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The goals of a plan as a table.
@Controller
class ProgrammeExport {
    private static final double PERCENT = 100;

    private final Reports reports;
    private final MessageSource texts;

    ProgrammeExport(Reports reports, MessageSource texts) {
        this.reports = reports;
        this.texts = texts;
    }

    @GetMapping(path = "/programmes/{programmeId}", params = "format")
    void export(
            @PathVariable UUID programmeId, @RequestParam String format, Locale locale, HttpServletResponse response) {
        Acting.require("Seeing the plans");
        var progress = reports.progress(new Programme.Id(programmeId));
        new TableExport<>("goals", columns(progress, locale))
                .send(response, format, rows -> progress.goals().forEach(rows));
    }

    private List<Column<Measured>> columns(Progress progress, Locale locale) {
        return List.of(
                column("figure", locale, it -> it.goal().fact().label().in(locale)),
                column("unit", locale, it -> it.goal().fact().unit().in(locale)),
                column("baseline", locale, it -> it.goal().baseline()),
                column("since", locale, it -> it.goal().since()),
                column(
                        "baseline.by",
                        locale,
                        it -> text("programme.baseline." + it.goal().told(), locale)),
                column(
                        "actual",
                        locale,
                        it -> it.actual().map(ClusterFigure::number).orElse(null)),
                column(
                        "high",
                        locale,
                        it -> it.actual().flatMap(ClusterFigure::high).orElse(null)),
                column("as.of", locale, it -> it.actual().map(ClusterFigure::at).orElse(null)),
                column("source.of", locale, it -> source(it, locale)),
                column("target", locale, it -> it.goal().target()),
                column("due", locale, it -> it.goal().due()),
                column("weight", locale, it -> it.goal().weight()),
                column("where", locale, it -> text("programme.light." + it.light(), locale)),
                column(
                        "done.percent",
                        locale,
                        it -> it.actual().map(a -> percent(it.progress())).orElse(null)),
                column("gone.percent", locale, it -> percent(it.goal().elapsed(progress.today()))));
    }

    private String source(Measured it, Locale locale) {
        var untold = it.course().untold().map(key -> text(key, locale));
        return it.actual()
                .flatMap(ClusterFigure::document)
                .or(() -> it.course().page())
                .map(found -> untold.map(why -> why + " · " + found).orElse(found))
                .or(() -> untold)
                .orElse("");
    }

    /// To a tenth.
    private static double percent(double share) {
        return Math.round(10 * PERCENT * share) / 10.0;
    }

    private Column<Measured> column(String key, Locale locale, Function<Measured, @Nullable Object> value) {
        return new Column<>(text("programme." + key, locale), value);
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
