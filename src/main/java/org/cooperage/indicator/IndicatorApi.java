package org.cooperage.indicator;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cooperage.indicator.Indicator.Span;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The catalogue and its figures for programs. A figure without a value is withheld, which is not zero.
@RestController
@RequestMapping("/api/indicators")
class IndicatorApi {
    private final Indicators indicators;
    private final IndicatorStore store;
    private final MessageSource texts;

    IndicatorApi(Indicators indicators, IndicatorStore store, MessageSource texts) {
        this.indicators = indicators;
        this.store = store;
        this.texts = texts;
    }

    record Definition(
            String code,
            int version,
            Bilingual name,
            Bilingual definition,
            Bilingual formula,
            Bilingual source,
            Bilingual unit,
            String toldFor,
            String period,
            String disclosure) {}

    @GetMapping
    List<Definition> list() {
        Acting.require("Seeing the indicators");
        return Arrays.stream(Indicator.values()).map(this::definition).toList();
    }

    /// @param span `WEEK`, `MONTH` or `QUARTER`; what the indicator is kept for if it is not said
    /// @param period any day of the time wanted; all if it is not said
    @GetMapping("/{indicator}/figures")
    Page<KeptFigure> figures(
            @PathVariable String indicator,
            @RequestParam(required = false) @Nullable Span span,
            @RequestParam(required = false) @Nullable LocalDate period,
            PageRequest page) {
        Acting.require("Seeing the indicators");
        var wanted = Indicator.get(indicator);
        var kept = span == null ? wanted.span() : span;
        var begin = period == null ? null : IndicatorTimes.begin(kept, period);
        return store.page(wanted, kept, begin, page).map(Indicators::figure);
    }

    /// Computes anew what may have changed; for the operator.
    @PostMapping("/computation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void compute() {
        indicators.refresh();
    }

    private Definition definition(Indicator it) {
        return new Definition(
                it.code(),
                it.version(),
                text(it.code() + ".name"),
                text(it.code() + ".definition"),
                text(it.code() + ".formula"),
                text(it.code() + ".source"),
                text("unit." + it.unit()),
                it.of().name(),
                it.period().name(),
                it.disclosure().name());
    }

    private Bilingual text(String key) {
        var full = "indicator." + key;
        return new Bilingual(
                texts.getMessage(full, null, Locale.SIMPLIFIED_CHINESE), texts.getMessage(full, null, Locale.ENGLISH));
    }
}
