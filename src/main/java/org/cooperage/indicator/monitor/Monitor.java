package org.cooperage.indicator.monitor;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.cooperage.indicator.engine.nowcast.Nowcast;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// How the cluster runs: the platform's series, an official one, and estimates of the months it has not told.
///
/// @param series the official one
/// @param official values that hold, the oldest month first
/// @param nowcasts one a month after the last official one up to the last whole month
/// @param replaced earlier revisions
/// @param inputsHash of both sides
record Monitor(
        OfficialSeries series,
        List<Trend> trends,
        List<OfficialValue> official,
        List<OfficialValue> replaced,
        List<Nowcast> nowcasts,
        YearMonth lastWhole,
        String inputsHash,
        Instant asOf) {

    Monitor {
        trends = List.copyOf(trends);
        official = List.copyOf(official);
        replaced = List.copyOf(replaced);
        nowcasts = List.copyOf(nowcasts);
    }

    public List<Nowcast.Estimated> estimates() {
        return nowcasts.stream()
                .filter(Nowcast.Estimated.class::isInstance)
                .map(Nowcast.Estimated.class::cast)
                .toList();
    }

    /// Of the latest month; null: none.
    public Nowcast.@Nullable Estimated estimate() {
        return estimates().isEmpty() ? null : estimates().getLast();
    }

    /// What the first month that cannot be told waits for; null: all can.
    public Nowcast.@Nullable TooEarly waiting() {
        return nowcasts.stream()
                .filter(Nowcast.TooEarly.class::isInstance)
                .map(Nowcast.TooEarly.class::cast)
                .findFirst()
                .orElse(null);
    }

    public @Nullable OfficialValue lastOfficial() {
        return official.isEmpty() ? null : official.getLast();
    }

    /// What was published for a month; null: nothing.
    public @Nullable Double published(YearMonth month) {
        return official.stream()
                .filter(it -> it.month().equals(month.atDay(1)))
                .findFirst()
                .map(OfficialValue::value)
                .orElse(null);
    }

    /// An estimate against what was published a year before, 0.05 for 5 %; null: nothing was.
    public @Nullable Double toYearBefore(Nowcast.Estimated estimate) {
        return change(estimate.value(), estimate.month());
    }

    public @Nullable Double toYearBefore(OfficialValue value) {
        return change(value.value(), YearMonth.from(value.month()));
    }

    public @Nullable Double toMonthBefore(OfficialValue value) {
        var before = published(YearMonth.from(value.month()).minusMonths(1));
        return before == null || before == 0 ? null : (Double) (value.value() / before - 1);
    }

    private @Nullable Double change(double value, YearMonth month) {
        var before = published(month.minusYears(1));
        return before == null || before == 0 ? null : (Double) (value / before - 1);
    }

    /// Series the platform has kept a month of.
    public List<Trend> kept() {
        return trends.stream().filter(it -> !it.isEmpty()).toList();
    }

    public List<OfficialValue> latestFirst() {
        return official.reversed();
    }

    /// As it is shown: a tenth says nothing of thousands.
    public double rounded(double value) {
        return Math.abs(value) < 1_000 ? value : Math.rint(value);
    }

    /// Null: no money.
    public @Nullable Money money(double value) {
        return series.unit() == OfficialSeries.Unit.WAN_YUAN ? Money.of(Math.round(10_000 * value)) : null;
    }
}
