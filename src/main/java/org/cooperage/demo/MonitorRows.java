package org.cooperage.demo;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.cooperage.demo.engine.Cluster;
import org.cooperage.demo.engine.Key;
import org.cooperage.demo.engine.Scenario;

/// Writes what the monitor kept in the thirty months before the demo begins, and what the statistics office published:
/// both follow how busy the cluster was, each with noise of its own, through a summer without power. Made up.
final class MonitorRows {
    private static final int PLATFORM_MONTHS = 30;
    private static final int OFFICIAL_MONTHS = 42;
    private static final int FEWEST_FIRMS = 60;
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    /// Against the mean of the year, January first; the trade's year, best guess.
    private static final List<Double> SEASON =
            List.of(0.95, 0.75, 0.8, 0.85, 0.9, 0.95, 1.0, 1.1, 1.2, 1.25, 1.2, 1.05);

    private static final double GROWTH = 0.006;
    private static final int CUT_FROM = 17;
    private static final int CUT_TO = 15;

    private final Connection connection;
    private final Cluster cluster;
    private final Scenario scenario;

    MonitorRows(Connection connection, Cluster cluster, Scenario scenario) {
        this.connection = connection;
        this.cluster = cluster;
        this.scenario = scenario;
    }

    void write() throws SQLException {
        var county = cluster.parties().stream()
                .filter(it -> it.contact().username().equals("government"))
                .findFirst();
        if (scenario.firms() < FEWEST_FIRMS || county.isEmpty()) {
            return;
        }
        platform();
        official(county.get().id());
    }

    private LocalDate month(int back) {
        return scenario.date().withDayOfMonth(1).minusMonths(back);
    }

    /// How busy the cluster was; 1 is a mean month of the last year.
    private double busy(int back) {
        double cut = back <= CUT_FROM && back >= CUT_TO ? 0.78 : 1;
        return SEASON.get(month(back).getMonthValue() - 1) * Math.pow(1 + GROWTH, -back) * cut;
    }

    private double noise(String series, int back, double width) {
        var random = new SplittableRandom(
                scenario.seed() + 131L * series.hashCode() + month(back).toEpochDay());
        return 1 + width * (random.nextDouble() + random.nextDouble() - 1);
    }

    private void platform() throws SQLException {
        double orders = 0.1 * scenario.firms();
        double pieces = mean(
                cluster.orders().stream().mapToDouble(Cluster.Order::quantity).sum());
        double yuan = mean(cluster.orders().stream()
                .map(Cluster.Order::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue());
        try (var copy =
                TableCopy.into(connection, "monitor_month", "series, month, value, formula_id, inputs_hash, as_of")) {
            for (int back = PLATFORM_MONTHS; back > 0; back--) {
                double placed = Math.rint(orders * busy(back) * noise("ORDERS", back, 0.04));
                double price = Math.pow(1.0015, PLATFORM_MONTHS - back) * noise("PRICE", back, 0.01);
                row(copy, "ORDERS", back, placed);
                row(copy, "ORDERED_QUANTITY", back, Math.rint(placed * pieces * noise("PIECES", back, 0.06)));
                row(copy, "ORDER_VALUE", back, placed * yuan * price * noise("VALUE", back, 0.05) / 10_000);
                row(copy, "PRICE", back, 100 * price);
                row(copy, "SOLD_HOURS", back, 100 * busy(back) / busy(PLATFORM_MONTHS) * noise("HOURS", back, 0.03));
                row(copy, "JOBS", back, 100 * Math.pow(1.002, PLATFORM_MONTHS - back) * noise("JOBS", back, 0.004));
            }
        }
    }

    private double mean(double sum) {
        return sum / Math.max(1, cluster.orders().size());
    }

    private void row(TableCopy copy, String series, int back, double value) throws SQLException {
        var hash = "%016x".formatted(31L * series.hashCode() + month(back).toEpochDay());
        copy.row(series, month(back), hundredth(value), "monitor-1", hash, at(back, 1));
    }

    private OffsetDateTime at(int back, int day) {
        return month(back - 1).withDayOfMonth(day).atTime(6, 0).atOffset(CHINA);
    }

    /// Output goes into the books partly a month later; exports go their own way; the office widened its scope once,
    /// and corrected three months.
    private void official(Key county) throws SQLException {
        try (var copy =
                TableCopy.into(connection, "official_value", "series, month, revision, value, source, party_id, at")) {
            double exports = 9 * scenario.firms();
            for (int back = OFFICIAL_MONTHS; back > 2; back--) {
                double scope = back <= 20 ? 1.05 : 1;
                double output = 60
                        * scenario.firms()
                        * scope
                        * (0.7 * busy(back) + 0.3 * busy(back + 1))
                        * noise("OUTPUT", back, 0.02);
                boolean corrected = back <= 13 && back > 10;
                if (corrected) {
                    published(copy, county, "OUTPUT", back, 1, 0.965 * output);
                }
                published(copy, county, "OUTPUT", back, corrected ? 2 : 1, output);
                double power = scenario.firms() * (0.25 + 0.55 * busy(back)) * noise("POWER", back, 0.02);
                published(copy, county, "ELECTRICITY", back, 1, power);
                exports *= noise("EXPORTS", back, 0.09);
                published(copy, county, "EXPORTS", back, 1, exports);
                if (back <= 11) {
                    published(copy, county, "EMPLOYMENT", back, 1, 9.9 * scenario.firms() * noise("STAFF", back, 0.01));
                }
            }
        }
    }

    private void published(TableCopy copy, Key county, String series, int back, int revision, double value)
            throws SQLException {
        var month = month(back).toString().substring(0, 7);
        var source = series.equals("ELECTRICITY")
                ? "供电公司月度用电量·演示 %1$s | Power company, monthly (demo) %1$s"
                : "县统计局月报·演示 %1$s | County statistics, monthly (demo) %1$s";
        var text = revision > 1 ? source.replace(" |", "（修订） |") + ", corrected" : source;
        copy.row(
                series,
                month(back),
                revision,
                hundredth(value),
                text.formatted(month),
                county,
                at(back - 1, revision > 1 ? 20 : 15));
    }

    private static double hundredth(double value) {
        return Math.rint(100 * value) / 100;
    }
}
