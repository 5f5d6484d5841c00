package org.cooperage.market.horizon;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// The coming weeks as they stand and as they could be levelled.
///
/// @param cells by process, city and week
/// @param causes whose work it is
/// @param shifts what levelling would do elsewhere or sooner than asked
/// @param gapPercent how far the levelling may be above the best possible one; 0 is proven best
/// @param overWithout hours of overload if nothing were pulled forward or moved
record Horizon(
        Instant at,
        List<Week> weeks,
        List<Named> processes,
        List<Named> cities,
        List<Cell> cells,
        List<Cause> causes,
        List<Shift> shifts,
        double gapPercent,
        double overWithout) {

    Horizon {
        weeks = List.copyOf(weeks);
        processes = List.copyOf(processes);
        cities = List.copyOf(cities);
        cells = List.copyOf(cells);
        causes = List.copyOf(causes);
        shifts = List.copyOf(shifts);
    }

    /// A process or a city, in the order shown.
    record Named(String id, Bilingual name) {}

    /// Hours of a process in a week, in a city or, without one, in all of them.
    ///
    /// @param own what owners keep for themselves
    /// @param asked open requests, where levelling puts them
    /// @param expected expected orders, where levelling puts them
    /// @param before both, if each were done as late as it may be and at home
    /// @param worth yuan one more hour would save; 0 where there is room
    record Cell(
            String process,
            @Nullable UUID city,
            int week,
            double open,
            double own,
            double agreed,
            double asked,
            double expected,
            double before,
            Money worth) {

        public double load() {
            return own + agreed + asked + expected;
        }

        public double free() {
            return Math.max(0, open - load());
        }

        public double over() {
            return Math.max(0, load() - open);
        }

        /// Over the room if nothing were levelled.
        public double overBefore() {
            return Math.max(0, own + agreed + before - open);
        }

        /// Percent of the open hours; 0 for nothing of nothing, 999 for work that nobody is open for.
        public int percent() {
            if (open < 0.5) {
                return load() < 0.5 ? 0 : 999;
            }
            return (int) Math.min(999, Math.round(100 * load() / open));
        }

        public boolean isIdle() {
            return open < 0.5 && load() < 0.5;
        }

        /// 0 (idle) to 4 (nearly full), 5 (more than there is), for the shade.
        public int step() {
            return over() >= 1 ? 5 : Math.min(4, percent() / 21);
        }

        Cell plus(Cell other) {
            return new Cell(
                    process,
                    null,
                    week,
                    open + other.open,
                    own + other.own,
                    agreed + other.agreed,
                    asked + other.asked,
                    expected + other.expected,
                    before + other.before,
                    worth.compareTo(other.worth) >= 0 ? worth : other.worth);
        }

        boolean isAt(String someProcess, int someWeek) {
            return process.equals(someProcess) && week == someWeek;
        }
    }

    record Cause(String process, UUID city, int week, Asked.Kind kind, String code, double hours) {}

    /// Hours of an order that would not be done where and when they were asked for.
    record Shift(String process, String code, UUID fromCity, int fromWeek, UUID toCity, int toWeek, double hours) {

        static final Comparator<Shift> MOST_FIRST =
                Comparator.comparingDouble(Shift::hours).reversed().thenComparing(Shift::code);

        public boolean isElsewhere() {
            return !fromCity.equals(toCity);
        }

        public boolean isSooner() {
            return toWeek < fromWeek;
        }
    }

    record Row(Named process, List<Cell> cells) {}

    /// A row for each process that has work or room, over all cities or in one.
    List<Row> rows(Optional<UUID> city) {
        return processes.stream()
                .map(p -> new Row(
                        p, weeks.stream().map(w -> cell(p, w.number(), city)).toList()))
                .filter(row -> !row.cells().stream().allMatch(Cell::isIdle))
                .toList();
    }

    private Cell cell(Named process, int week, Optional<UUID> city) {
        var none = new Cell(process.id(), city.orElse(null), week, 0, 0, 0, 0, 0, 0, Money.ZERO);
        return cells.stream()
                .filter(c -> c.isAt(process.id(), week))
                .filter(c -> city.isEmpty() || city.get().equals(c.city()))
                .reduce(Cell::plus)
                .orElse(none);
    }

    /// Cells of a process in a week, city by city.
    List<Cell> in(String process, int week) {
        return cells.stream()
                .filter(c -> c.isAt(process, week) && !c.isIdle())
                .sorted(Comparator.comparingDouble(Cell::load).reversed())
                .toList();
    }

    /// Whose work it is, the most first.
    List<Cause> causes(String process, int week) {
        return causes.stream()
                .filter(c -> c.process().equals(process) && c.week() == week)
                .sorted(Comparator.comparingDouble(Cause::hours).reversed())
                .toList();
    }

    /// What would leave a process and week, or come into it; the most hours first.
    List<Shift> shifts(String process, int week) {
        return shifts.stream()
                .filter(s -> s.process().equals(process) && (s.fromWeek() == week || s.toWeek() == week))
                .sorted(Shift.MOST_FIRST)
                .toList();
    }

    /// Cells with more work than room, the most hours first.
    List<Cell> overloads() {
        return cells.stream()
                .filter(c -> c.over() >= 1)
                .sorted(Comparator.comparingDouble(Cell::over).reversed())
                .toList();
    }

    public double over() {
        return cells.stream().mapToDouble(Cell::over).sum();
    }

    public Bilingual process(String id) {
        return name(processes, id);
    }

    public Bilingual city(@Nullable UUID id) {
        return name(cities, Objects.toString(id));
    }

    private static Bilingual name(List<Named> all, String id) {
        return all.stream()
                .filter(n -> n.id().equals(id))
                .findFirst()
                .map(Named::name)
                .orElse(Bilingual.same("–"));
    }
}
