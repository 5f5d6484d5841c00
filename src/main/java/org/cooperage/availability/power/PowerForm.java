package org.cooperage.availability.power;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.availability.Calendar;
import org.cooperage.place.Place;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Entered;
import org.cooperage.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/// Restricted hours as they are typed or sent.
///
/// @param opens time of day in Asia/Shanghai, `17:00`
/// @param hours how long, at most 24
record PowerForm(
        @Nullable String city,
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable List<String> days,
        @Nullable String opens,
        @Nullable String hours) {

    Place.Id place() {
        var entered = new Entered();
        var id = entered.id("city", city);
        entered.refuse();
        return new Place.Id(id);
    }

    Calendar read(UUID id) {
        var entered = new Entered();
        var zh = entered.text("nameZh", nameZh);
        var en = entered.text("nameEn", nameEn);
        long minutes =
                entered.decimal("hours", hours).multiply(BigDecimal.valueOf(60)).longValue();
        var chosen = (days == null ? List.<String>of() : days)
                .stream()
                        .map(day -> entered.choice("days", day, DayOfWeek.class))
                        .collect(Collectors.toSet());
        entered.refuse();
        if (zh.isEmpty() || zh.length() > 80 || en.length() > 80) {
            throw InvalidInput.of("nameZh", zh, "power.invalid.name", "power.mend.name");
        }
        if (chosen.isEmpty()) {
            throw InvalidInput.of("days", "", "power.invalid.days", "power.mend.days");
        }
        if (minutes < 1 || minutes > 1440) {
            throw InvalidInput.of("hours", String.valueOf(hours), "power.invalid.hours", "power.mend.hours");
        }
        var name = new Bilingual(zh, en.isEmpty() ? zh : en);
        return new Calendar(new Calendar.Id(id), null, name, chosen, time(), Duration.ofMinutes(minutes));
    }

    private LocalTime time() {
        try {
            return LocalTime.parse(opens == null ? "" : opens);
        } catch (DateTimeParseException e) {
            throw InvalidInput.of("opens", String.valueOf(opens), "power.invalid.opens", "power.mend.opens");
        }
    }
}
