package org.cooperage.indicator.monitor;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.cooperage.indicator.FieldTable;
import org.cooperage.indicator.engine.nowcast.Nowcast;
import org.cooperage.indicator.engine.nowcast.Nowcasting;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The operating monitor for programs. What is no published value says `estimate: true`.
@RestController
@RequestMapping("/api/monitor")
class MonitorApi {
    private final Monitors monitors;
    private final Officials officials;

    MonitorApi(Monitors monitors, Officials officials) {
        this.monitors = monitors;
        this.officials = officials;
    }

    /// @param waiting months both sides are known for, how many are needed, and when that may be; null: enough
    record MonitorView(
            OfficialSeries series,
            String unit,
            List<Point> months,
            List<Trend> platform,
            Nowcast.@Nullable TooEarly waiting,
            String formula,
            String inputsHash,
            Instant asOf) {}

    /// @param low, high the 80 % interval of an estimate
    /// @param method `RIDGE`, `LAST_YEAR` or `LAST_VALUE`; null: published
    record Point(
            YearMonth month,
            double value,
            boolean estimate,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String method,
            @Nullable ErrorsView errors,
            List<DriverView> drivers) {}

    /// Mean absolute percentage errors over the same months, 0.05 for 5 %.
    ///
    /// @param lastYear null: not known for all of them
    record ErrorsView(int tested, double ridge, @Nullable Double lastYear, double lastValue) {}

    /// What moved an estimate away from the mean, in its unit.
    ///
    /// @param series of the platform, or `OFFICIAL_LAST_YEAR`
    record DriverView(String series, boolean monthBefore, double effect) {}

    /// @param added values that were new or another than before
    record Entered(int added) {}

    @GetMapping
    MonitorView show(@RequestParam(defaultValue = "OUTPUT") OfficialSeries series) {
        var it = monitors.get(series);
        var published = it.official().stream()
                .map(v -> new Point(YearMonth.from(v.month()), v.value(), false, null, null, null, null, List.of()));
        var estimated = it.estimates().stream().map(MonitorApi::point);
        return new MonitorView(
                series,
                series.unit().name(),
                Stream.concat(published, estimated).toList(),
                it.trends(),
                it.waiting(),
                Nowcasting.FORMULA,
                it.inputsHash(),
                it.asOf());
    }

    private static Point point(Nowcast.Estimated it) {
        var accuracy = it.accuracy();
        var lastYear = Double.isNaN(accuracy.lastYear()) ? null : (Double) accuracy.lastYear();
        return new Point(
                it.month(),
                it.value(),
                true,
                it.low(),
                it.high(),
                it.method().name(),
                new ErrorsView(accuracy.tested(), accuracy.ridge(), lastYear, accuracy.lastValue()),
                it.drivers().stream().map(MonitorApi::driver).toList());
    }

    private static DriverView driver(Nowcast.Driver it) {
        boolean official = it.series() == Nowcast.Driver.OFFICIAL_LAST_YEAR;
        return new DriverView(
                official ? "OFFICIAL_LAST_YEAR" : PlatformSeries.values()[it.series()].name(),
                it.lagged(),
                it.effect());
    }

    /// All revisions, the latest month first.
    @GetMapping("/official")
    Page<OfficialValue> official(@RequestParam(defaultValue = "OUTPUT") OfficialSeries series, PageRequest page) {
        return officials.page(series, page);
    }

    @PostMapping("/official")
    @ResponseStatus(HttpStatus.CREATED)
    Entered enter(@RequestParam(defaultValue = "OUTPUT") OfficialSeries series, @RequestBody OfficialForm form) {
        return new Entered(officials.enter(series, form));
    }

    /// A table with the columns month, value, unit, source.
    @PostMapping(
            path = "/official-tables",
            consumes = {
                "text/csv",
                "application/octet-stream",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            })
    @ResponseStatus(HttpStatus.CREATED)
    Entered enter(@RequestParam(defaultValue = "OUTPUT") OfficialSeries series, HttpServletRequest request)
            throws IOException {
        return new Entered(officials.enter(series, request.getInputStream().readNBytes(FieldTable.MOST_BYTES + 1)));
    }
}
