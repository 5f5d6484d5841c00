package org.cooperage.indicator.monitor;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cooperage.indicator.engine.nowcast.Nowcasting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.TableExport;
import org.cooperage.shared.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The monitor as files: the official series with its estimates, and the platform's series.
@Controller
class MonitorExport {
    private final Monitors monitors;
    private final MessageSource texts;

    MonitorExport(Monitors monitors, MessageSource texts) {
        this.monitors = monitors;
        this.texts = texts;
    }

    /// A month published or estimated.
    private record Row(
            YearMonth month,
            double value,
            String state,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Integer revision,
            String source) {}

    /// @param part `official` or `platform`
    @GetMapping(
            path = {"/monitor", "/api/monitor"},
            params = "format")
    void export(
            @RequestParam String format,
            @RequestParam(defaultValue = "official") String part,
            @RequestParam(defaultValue = "OUTPUT") OfficialSeries series,
            Locale locale,
            HttpServletResponse response) {
        var monitor = monitors.get(series);
        switch (part) {
            case "official" ->
                new TableExport<>("monitor-" + series.name().toLowerCase(Locale.ROOT), official(monitor, locale))
                        .send(response, format, rows(monitor)::forEach);
            case "platform" ->
                new TableExport<>("monitor-platform", platform(locale))
                        .send(
                                response,
                                format,
                                monitor.trends().stream()
                                        .flatMap(it -> it.months().stream())
                                        .toList()::forEach);
            default -> throw InvalidInput.of("part", part, "monitor.wrong.part", "monitor.mend.part");
        }
    }

    private static List<Row> rows(Monitor monitor) {
        var published = monitor.official().stream()
                .map(it -> new Row(
                        YearMonth.from(it.month()), it.value(), "PUBLISHED", null, null, it.revision(), it.source()));
        var estimated = monitor.estimates().stream()
                .map(it -> new Row(
                        it.month(),
                        it.value(),
                        it.method().name(),
                        it.low(),
                        it.high(),
                        null,
                        Nowcasting.FORMULA + " " + monitor.inputsHash()));
        return Stream.concat(published, estimated).toList();
    }

    private List<Column<Row>> official(Monitor monitor, Locale locale) {
        var unit = text("unit." + monitor.series().unit(), locale);
        var columns = new ArrayList<Column<Row>>();
        columns.add(column("month", locale, Row::month));
        columns.add(new Column<>(
                text("series." + monitor.series(), locale) + " (" + unit + ")", it -> rounded(it.value())));
        columns.add(column("state", locale, it -> text("state." + it.state(), locale)));
        columns.add(column("low", locale, it -> rounded(it.low())));
        columns.add(column("high", locale, it -> rounded(it.high())));
        columns.add(column("revision", locale, Row::revision));
        columns.add(column("source", locale, Row::source));
        return columns;
    }

    private List<Column<MonthValue>> platform(Locale locale) {
        return List.of(
                column("series", locale, it -> text("platform." + it.series(), locale)),
                column("month", locale, it -> YearMonth.from(it.month())),
                column("value", locale, it -> known(it.value(), locale)),
                column("unit", locale, it -> text("unit." + it.series().unit(), locale)),
                column("formula", locale, it -> MonthValue.FORMULA),
                column("hash", locale, MonthValue::inputsHash),
                column("asof", locale, it -> it.asOf().toString()));
    }

    private @Nullable Object known(@Nullable Double value, Locale locale) {
        return value == null ? texts.getMessage("portal.state.withheld", null, locale) : rounded(value);
    }

    private static @Nullable BigDecimal rounded(@Nullable Double value) {
        return value == null
                ? null
                : BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private <T> Column<T> column(String key, Locale locale, Function<T, @Nullable Object> value) {
        return new Column<>(text("column." + key, locale), value);
    }

    private String text(String key, Locale locale) {
        return texts.getMessage("monitor." + key, null, locale);
    }
}
