package org.cooperage.indicator;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.cooperage.indicator.IndicatorStore.Kept;
import org.cooperage.shared.Acting;
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

/// An indicator with all its months as a file; each row carries the proof of how it came about.
@Controller
class IndicatorExport {
    private final IndicatorStore store;
    private final IndicatorView view;
    private final MessageSource texts;

    IndicatorExport(IndicatorStore store, IndicatorView view, MessageSource texts) {
        this.store = store;
        this.view = view;
        this.texts = texts;
    }

    @GetMapping(path = "/indicators/{indicator}", params = "format")
    void export(@PathVariable("indicator") String code, @RequestParam String format, HttpServletResponse response) {
        Acting.require("Seeing the indicators");
        var indicator = Indicator.get(code);
        var names = view.names(indicator);
        var columns = List.of(
                column(
                        "period",
                        k -> IndicatorView.time(k.figure().span(), k.figure().period())),
                column("row", k -> name(names, k.figure().row())),
                column("city", k -> name(names, k.figure().column())),
                column("value", k -> k.figure().value()),
                column("contributors", k -> k.figure().contributors()),
                column("state", k -> text(state(k))),
                column("formula", k -> k.indicator().formulaId()),
                column("hash", Kept::inputsHash),
                column("asof", k -> k.asOf().toString()));
        new TableExport<>("indicator-" + indicator.code(), columns)
                .send(response, format, rows -> store.all(indicator).forEach(rows));
    }

    private static String state(Kept kept) {
        if (kept.figure().isWithheld()) {
            return "withheld";
        }
        return kept.held() ? "held" : "known";
    }

    private Column<Kept> column(String key, Function<Kept, @Nullable Object> value) {
        return new Column<>(text("column." + key), value);
    }

    private String text(String key) {
        return texts.getMessage("indicator." + key, null, LocaleContextHolder.getLocale());
    }

    private static String name(Map<String, Bilingual> names, String key) {
        Locale locale = LocaleContextHolder.getLocale();
        return names.getOrDefault(key, Bilingual.same(key)).in(locale);
    }
}
