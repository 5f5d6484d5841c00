package org.cooperage.policy.leader;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The leading firms of an office's city, as a file.
@Controller
class LeaderExport {
    private final Leaders leaders;
    private final MessageSource texts;

    LeaderExport(Leaders leaders, MessageSource texts) {
        this.leaders = leaders;
        this.texts = texts;
    }

    @GetMapping(
            path = {"/leaders", "/api/leaders"},
            params = "format")
    void export(@RequestParam String format, PageRequest page, Locale locale, HttpServletResponse response) {
        var columns = new ArrayList<>(List.<Column<LeaderView>>of(
                column("place", locale, LeaderView::place),
                column("firm", locale, v -> v.firm().in(locale))));
        for (var measure : Arrays.asList(LeaderMeasure.values())) {
            columns.add(new Column<>(
                    named(measure, locale), v -> v.scores().get(measure).value()));
        }
        columns.add(column("low", locale, v -> Math.round(v.scores().low())));
        columns.add(column("high", locale, v -> Math.round(v.scores().high())));
        columns.add(column("open", locale, LeaderView::open));
        columns.add(column("met", locale, LeaderView::met));
        new TableExport<>("leaders", columns).send(response, format, TableExport.pages(page, leaders::list));
    }

    private String named(LeaderMeasure measure, Locale locale) {
        return text("column." + measure.unit(), locale, text("measure." + measure, locale));
    }

    private Column<LeaderView> column(String key, Locale locale, Function<LeaderView, @Nullable Object> value) {
        return new Column<>(text(key, locale), value);
    }

    private String text(String key, Locale locale, Object... values) {
        return texts.getMessage("leader." + key, values, locale);
    }
}
