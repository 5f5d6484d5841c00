package org.cooperage.availability;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.shared.AskAgain;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Entered;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Working hours: the common ones, one's own, and the days nobody works.
@Controller
class CalendarPages {

    private static final Duration A_YEAR = Duration.ofDays(366);

    private final Calendars calendars;
    private final Clock clock;

    CalendarPages(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    record CalendarForm(
            @Nullable String nameZh,
            @Nullable String nameEn,
            @Nullable List<String> days,
            @Nullable String opens,
            @Nullable String hours) {

        Calendar.Draft toDraft() {
            var entered = new Entered();
            var zh = entered.text("name", nameZh);
            var en = entered.text("name", nameEn);
            var minutes = entered.decimal("hours", hours).movePointRight(2).intValue() * 60 / 100;
            var chosen = days == null ? Set.<DayOfWeek>of() : chosen(entered, days);
            entered.refuse();
            return new Calendar.Draft(
                    new Bilingual(zh, en.isEmpty() ? zh : en), chosen, readOpens(), Duration.ofMinutes(minutes));
        }

        private static Set<DayOfWeek> chosen(Entered entered, List<String> days) {
            return days.stream()
                    .map(day -> entered.choice("days", day, DayOfWeek.class))
                    .collect(Collectors.toSet());
        }

        private LocalTime readOpens() {
            try {
                return LocalTime.parse(opens == null ? "" : opens);
            } catch (DateTimeParseException e) {
                throw InvalidInput.of(
                        "opens", String.valueOf(opens), "availability.wrong.opens", "availability.mend.opens");
            }
        }
    }

    @GetMapping("/calendars")
    String list(Model model) {
        var now = clock.instant();
        model.addAttribute("calendars", calendars.list());
        model.addAttribute("days", Arrays.asList(DayOfWeek.values()));
        model.addAttribute("closures", calendars.closures(TimeSlot.of(now, A_YEAR)));
        return "availability/calendars";
    }

    @PostMapping("/calendars")
    @AskAgain("/calendars")
    String add(@ModelAttribute CalendarForm form) {
        calendars.add(form.toDraft());
        return "redirect:/calendars";
    }

    @PostMapping("/calendars/{calendarId}")
    String edit(@PathVariable UUID calendarId, @ModelAttribute CalendarForm form) {
        calendars.edit(new Calendar.Id(calendarId), form.toDraft());
        return "redirect:/calendars";
    }
}
