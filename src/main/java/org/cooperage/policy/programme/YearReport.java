package org.cooperage.policy.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.cooperage.shared.Money;

/// What the authority reports of a plan for one calendar year: goals, undertakings by area, money by year and source,
/// the six parties, risks.
///
/// Money of an undertaking is spread evenly over its days. Figures of goals are those known today.
record YearReport(Progress progress, List<Risk> risks, int year) {

    YearReport {
        risks = List.copyOf(risks);
    }

    /// Undertakings of one area that ran in the year.
    ///
    /// @param done within the year, due within it
    record AreaLine(Undertaking.Area area, int running, int due, int done, int late) {}

    /// @param planned for this one, whole for all years of the plan
    record SourceLine(String source, Money planned, Money whole) {}

    private LocalDate from() {
        return LocalDate.of(year, 1, 1);
    }

    private LocalDate to() {
        return from().plusYears(1);
    }

    /// Calendar years the plan touches.
    public List<Integer> years() {
        var programme = progress.programme();
        return IntStream.rangeClosed(
                        programme.starts().getYear(),
                        programme.ends().minusDays(1).getYear())
                .boxed()
                .toList();
    }

    public List<Undertaking> running() {
        return progress.undertakings().stream()
                .filter(it -> it.starts().isBefore(to()) && it.ends().isAfter(from()))
                .toList();
    }

    public List<AreaLine> areas() {
        return Arrays.stream(Undertaking.Area.values()).map(this::line).toList();
    }

    private AreaLine line(Undertaking.Area area) {
        var some = running().stream().filter(it -> it.area() == area).toList();
        return new AreaLine(
                area,
                some.size(),
                (int) some.stream().filter(it -> isIn(it.ends().minusDays(1))).count(),
                (int) some.stream()
                        .filter(it -> it.doneOn().filter(this::isIn).isPresent())
                        .count(),
                (int) some.stream()
                        .filter(it -> it.light(progress.today()) == Light.RED)
                        .count());
    }

    private boolean isIn(LocalDate day) {
        return !day.isBefore(from()) && day.isBefore(to());
    }

    /// What was finished in the year, with what shows it.
    public List<Undertaking> finished() {
        return progress.undertakings().stream()
                .filter(it -> it.doneOn().filter(this::isIn).isPresent())
                .toList();
    }

    public List<Undertaking> late() {
        return running().stream()
                .filter(it -> it.light(progress.today()) == Light.RED)
                .toList();
    }

    /// Those with money of their own, the largest first.
    public List<Undertaking> projects() {
        return progress.undertakings().stream()
                .filter(it -> it.budget().isPresent())
                .sorted((one, other) -> yuan(other).compareTo(yuan(one)))
                .toList();
    }

    public List<SourceLine> money() {
        var lines = new TreeMap<String, SourceLine>();
        for (var it : projects()) {
            var line = new SourceLine(it.funding(), new Money(inYear(it, year)), new Money(yuan(it)));
            lines.merge(
                    it.funding(),
                    line,
                    (one, other) -> new SourceLine(
                            one.source(),
                            one.planned().plus(other.planned()),
                            one.whole().plus(other.whole())));
        }
        return List.copyOf(lines.values());
    }

    /// Planned money by calendar year.
    public Map<Integer, Money> byYear() {
        var byYear = new TreeMap<Integer, Money>();
        years().forEach(one -> byYear.put(
                one,
                new Money(projects().stream().map(it -> inYear(it, one)).reduce(BigDecimal.ZERO, BigDecimal::add))));
        return byYear;
    }

    private static BigDecimal inYear(Undertaking it, int year) {
        var from = LocalDate.of(year, 1, 1);
        var to = from.plusYears(1);
        var first = it.starts().isAfter(from) ? it.starts() : from;
        var last = it.ends().isBefore(to) ? it.ends() : to;
        long days = Math.max(0, ChronoUnit.DAYS.between(first, last));
        return yuan(it).multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(it.starts(), it.ends())), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal yuan(Undertaking it) {
        return it.budget().map(Money::yuan).orElse(BigDecimal.ZERO);
    }

    public DutyBoard board() {
        return DutyBoard.of(running(), progress.today());
    }
}
