package org.cooperage.barrel.instrument;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Where the firms of the cluster stand with each instrument: page, JSON, file.
@Controller
class SpreadPages {
    private final Spreads spreads;
    private final MessageSource texts;

    SpreadPages(Spreads spreads, MessageSource texts) {
        this.spreads = spreads;
        this.texts = texts;
    }

    /// A line of the file: one level of one instrument somewhere.
    private record Line(Spread spread, Spread.Row row, Spread.Reached reached) {}

    @GetMapping("/barrel/group/instruments")
    String show(Model model) {
        model.addAttribute("spreads", spreads.list());
        return "instrument/spread";
    }

    /// Versions of which too few firms have a result have no rows.
    @GetMapping("/api/barrel/group/instruments")
    @ResponseBody
    List<Spread.View> view() {
        return spreads.list().stream().map(Spread.View::of).toList();
    }

    @GetMapping(
            path = {"/barrel/group/instruments", "/api/barrel/group/instruments"},
            params = "format")
    void export(@RequestParam String format, Locale locale, HttpServletResponse response) {
        var columns = List.<Column<Line>>of(
                column("instrument", locale, one -> one.spread().instrument().id()),
                column("before", locale, one -> one.spread().before()),
                column("place", locale, one -> place(one.row().place(), locale)),
                column("firms", locale, one -> one.row().firms()),
                column("level", locale, one -> level(one, locale)),
                column("share", locale, one -> one.reached().share().text()),
                column("second", locale, one -> one.row().second().text()),
                column("median", locale, one -> one.row().median()),
                column("lift", locale, one -> lift(one.row().lift())));
        new TableExport<>("instruments", columns)
                .send(
                        response,
                        format,
                        rows -> spreads.list()
                                .forEach(spread -> spread.rows()
                                        .forEach(row -> row.levels()
                                                .forEach(reached -> rows.accept(new Line(spread, row, reached))))));
    }

    private Column<Line> column(String key, Locale locale, Function<Line, @Nullable Object> value) {
        return new Column<>(text("instrument.spread." + key, locale), value);
    }

    private String place(@Nullable Bilingual place, Locale locale) {
        return place == null ? text("instrument.spread.cluster", locale) : place.in(locale);
    }

    private String level(Line line, Locale locale) {
        var level = line.reached().level();
        return level == null ? text("instrument.below", locale) : level.name().in(locale);
    }

    private static @Nullable Object lift(Spread.@Nullable Gain lift) {
        return lift == null ? null : lift.median();
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
