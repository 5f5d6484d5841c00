package org.cooperage.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cooperage.shared.Bilingual;
import org.springframework.stereotype.Component;

/// Days offices work: Monday to Friday, without public holidays, with the weekends worked in exchange.
///
/// Holidays of a year are known once the State Council has announced them, and stand in `policy/holidays.tsv`. Of other
/// years only the holidays on fixed days of the solar calendar are left out; the rest is not known, and is said so.
@Component("workdays")
class Workdays {
    private static final String FILE = "/policy/holidays.tsv";
    private static final int COLUMNS = 6;
    /// 全国年节及纪念日放假办法 (2024): New Year, Labour Day, National Day.
    private static final Set<MonthDay> EVERY_YEAR = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 2),
            MonthDay.of(10, 1),
            MonthDay.of(10, 2),
            MonthDay.of(10, 3));

    private final Map<Integer, Bilingual> announced = new HashMap<>();
    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> worked = new HashSet<>();

    Workdays() {
        VocabularyFile.rows(FILE, COLUMNS).forEach(this::read);
    }

    private void read(List<String> cells) {
        var from = LocalDate.parse(cells.get(2));
        var days = from.datesUntil(LocalDate.parse(cells.get(3)).plusDays(1));
        switch (cells.get(1)) {
            case "OFF" -> days.forEach(off::add);
            case "WORK" -> days.forEach(worked::add);
            case "YEAR" -> announced.put(Integer.valueOf(cells.getFirst()), new Bilingual(cells.get(4), cells.get(5)));
            default ->
                throw new IllegalStateException("There is no kind (%s) of days.\nMaybe a tab is missing in (%s)."
                        .formatted(cells.get(1), FILE));
        }
    }

    /// The last of so many workdays, counted from the day after.
    LocalDate last(LocalDate day, int workdays) {
        var last = day;
        int left = workdays;
        while (left > 0) {
            last = last.plusDays(1);
            left -= isWorkday(last) ? 1 : 0;
        }
        return last;
    }

    boolean isWorkday(LocalDate day) {
        if (worked.contains(day)) {
            return true;
        }
        boolean isWeekday = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
        return isWeekday && !isHoliday(day);
    }

    private boolean isHoliday(LocalDate day) {
        return isKnown(day) ? off.contains(day) : EVERY_YEAR.contains(MonthDay.from(day));
    }

    /// Whether the holidays of its year are announced.
    public boolean isKnown(LocalDate day) {
        return announced.containsKey(day.getYear());
    }

    /// What announced the holidays of its year.
    Optional<Bilingual> findSource(LocalDate day) {
        return Optional.ofNullable(announced.get(day.getYear()));
    }

    /// The last year whose holidays are known.
    public int lastKnownYear() {
        return announced.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
    }
}
