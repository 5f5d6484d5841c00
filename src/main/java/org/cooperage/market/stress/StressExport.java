package org.cooperage.market.stress;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Stress tests as files: the ranking, and one of them by link and city. What is withheld says so.
@Controller
class StressExport {
    private final StressTests tests;
    private final StressViews views;
    private final MessageSource texts;

    StressExport(StressTests tests, StressViews views, MessageSource texts) {
        this.tests = tests;
        this.views = views;
        this.texts = texts;
    }

    private record Place(Bilingual link, Bilingual city, StressView.Figure figure) {}

    @GetMapping(
            path = {"/stress-tests", "/api/stress-tests"},
            params = "format")
    void ranking(@RequestParam String format, HttpServletResponse response) {
        var columns = List.<Column<StressView>>of(
                column("stress.shock", t -> t.name().in(locale())),
                column("stress.at", t -> t.at().toString()),
                column("stress.stage", t -> text("scenario.stage." + t.stage())),
                column(
                        "stress.hours",
                        t -> t.loss() == null ? null : told(t.loss().hours())),
                column(
                        "stress.yuan",
                        t -> t.loss() == null ? null : told(t.loss().yuan())),
                column(
                        "stress.orders",
                        t -> t.loss() == null ? null : told(t.loss().orders())),
                column(
                        "stress.saved",
                        t -> t.loss() == null ? null : told(t.loss().saved())),
                column(
                        "stress.late",
                        t -> t.loss() == null ? null : told(t.loss().late())),
                column(
                        "stress.lost",
                        t -> t.loss() == null ? null : told(t.loss().lost())));
        new TableExport<>("stress-tests", columns)
                .send(response, format, to -> views.of(tests.list()).forEach(to));
    }

    @GetMapping(
            path = {"/stress-tests/{testId}", "/api/stress-tests/{testId}"},
            params = "format")
    void cells(@PathVariable UUID testId, @RequestParam String format, HttpServletResponse response) {
        var loss = views.of(tests.get(new StressTest.Id(testId))).loss();
        var columns = List.<Column<Place>>of(
                column("stress.link", p -> p.link().in(locale())),
                column("stress.city", p -> p.city().in(locale())),
                column("stress.hours", p -> told(p.figure().hours())),
                column(
                        "stress.saved",
                        p -> p.figure().isWithheld() ? told(null) : p.figure().saved()));
        new TableExport<>("stress-test", columns)
                .send(response, format, to -> (loss == null ? List.<Place>of() : places(loss)).forEach(to));
    }

    private static List<Place> places(StressView.Loss loss) {
        var places = new ArrayList<Place>();
        for (var row : loss.rows()) {
            for (int city = 0; city < loss.cities().size(); city++) {
                places.add(new Place(
                        row.link(), loss.cities().get(city), row.cells().get(city)));
            }
        }
        return places;
    }

    private Object told(@Nullable Number figure) {
        return figure == null ? text("portal.state.withheld") : figure;
    }

    private <T> Column<T> column(String key, Function<T, @Nullable Object> value) {
        return new Column<>(text(key), value);
    }

    private String text(String key) {
        return texts.getMessage(key, null, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
