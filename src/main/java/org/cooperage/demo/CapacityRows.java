package org.cooperage.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.cooperage.demo.engine.Scenario;

/// Writes how much of each process was sold in the two years before the demo begins, and in the running month: today's
/// machines, fewer before, against orders that grew faster or slower than they did.
final class CapacityRows {
    private static final int MONTHS = 24;
    private static final int FEWEST_FIRMS = 5;
    private static final double HOURS_A_JOB = 60;
    private static final double WEEKS_A_MONTH = 4.35;
    private static final double FULL = 0.97;
    private static final double SPREAD = 0.04;
    /// Against the mean of the year, January first; the trade's year, best guess.
    private static final List<Double> SEASON =
            List.of(0.95, 0.75, 0.75, 0.8, 0.85, 0.95, 1.05, 1.15, 1.25, 1.25, 1.2, 1.05);

    private final Connection connection;
    private final Scenario scenario;

    CapacityRows(Connection connection, Scenario scenario) {
        this.connection = connection;
        this.scenario = scenario;
    }

    /// @param hours open in a week
    private record Machines(double hours, int firms) {}

    void write() throws SQLException {
        var machines = machines();
        try (var copy =
                TableCopy.into(connection, "structure_capacity", "process_id, month, open_hours, held_hours, jobs")) {
            for (var cells : lines()) {
                var there = machines.get(cells.getFirst());
                if (there != null) {
                    for (int back = MONTHS; back >= 0; back--) {
                        row(copy, cells, there, back);
                    }
                }
            }
        }
    }

    /// Of few firms it is withheld.
    private void row(TableCopy copy, List<String> cells, Machines there, int back) throws SQLException {
        var month = scenario.date().withDayOfMonth(1).minusMonths(back);
        double open = there.hours() / Math.pow(1 + share(cells.get(1)), back);
        double sold = there.hours() * share(cells.get(3)) / Math.pow(1 + share(cells.get(2)), back) * season(month);
        double held = Math.min(FULL * open, sold * chance(cells.getFirst(), month));
        boolean told = there.firms() >= FEWEST_FIRMS;
        copy.row(
                cells.getFirst(),
                month,
                told ? tenth(open) : null,
                told ? tenth(held) : null,
                told ? Math.rint(held * WEEKS_A_MONTH / HOURS_A_JOB) : null);
    }

    private static double season(LocalDate month) {
        return SEASON.get(month.getMonthValue() - 1);
    }

    /// No month is like the other.
    private double chance(String process, LocalDate month) {
        long seed = scenario.seed() + 31L * process.hashCode() + month.toEpochDay();
        return 1 + SPREAD * (2 * new SplittableRandom(seed).nextDouble() - 1);
    }

    private static double share(String percent) {
        return Double.parseDouble(percent) / 100;
    }

    private static double tenth(double value) {
        return Math.rint(10 * value) / 10;
    }

    private Map<String, Machines> machines() throws SQLException {
        var machines = new HashMap<String, Machines>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT c.process_id, count(DISTINCT c.owner_id) AS firms,
                            sum(r.units * k.hours * bit_count(CAST(k.days AS bit(7)))) AS hours
                        FROM capability c JOIN resource r ON r.id = c.resource_id JOIN calendar k ON k.id = r.calendar_id
                        WHERE c.active AND r.active GROUP BY c.process_id""")) {
            while (rows.next()) {
                machines.put(rows.getString(1), new Machines(rows.getDouble(3), rows.getInt(2)));
            }
        }
        return machines;
    }

    /// Without the header.
    private static List<List<String>> lines() {
        try (var in = CapacityRows.class.getResourceAsStream("/demo/capacity-history.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
