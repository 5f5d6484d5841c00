package org.cooperage.market.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.offer.service.ServiceCategory;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Entered;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// Find a time: over all services that are booked, in all places.
@Controller
class FindTimePages {

    private static final int PER_PAGE = 30;

    private final FindTime finding;
    private final Places places;
    private final Clock clock;

    FindTimePages(FindTime finding, Places places, Clock clock) {
        this.finding = finding;
        this.places = places;
        this.clock = clock;
    }

    /// The search as it stands in the address.
    record Typed(
            @Nullable String q,
            @Nullable String category,
            @Nullable String city,
            @Nullable String from,
            @Nullable String until,
            @Nullable String minutes,
            @Nullable String units,
            @Nullable String order,
            @Nullable String every) {}

    /// One free time.
    ///
    /// @param km by road, when one acts for somebody who is somewhere
    record Hit(
            UUID offer,
            Bilingual name,
            Bilingual provider,
            Bilingual city,
            Instant from,
            Instant to,
            @Nullable Double km,
            boolean approval) {

        public String wall() {
            return Weeks.wall(from);
        }
    }

    @GetMapping("/find-time")
    String find(@ModelAttribute("typed") Typed typed, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("cities", places.cities());
        model.addAttribute("categories", ServiceCategory.values());
        model.addAttribute("today", Weeks.day(clock.instant()));
        try {
            show(read(typed), page, model);
        } catch (InvalidInput wrong) {
            model.addAttribute("faults", wrong.faults());
            model.addAttribute("hits", List.of());
        }
        return "booking/find";
    }

    private void show(FindTime.Search search, int page, Model model) {
        var found = finding.find(search, page - 1, PER_PAGE);
        var cities = places.cities().stream().collect(Collectors.toMap(Place::id, Place::name));
        var hits = found.page().slots().stream()
                .map(slot -> {
                    var offer = Objects.requireNonNull(found.offers().get(slot.thing()));
                    return new Hit(
                            slot.thing(),
                            offer.content().name(),
                            offer.providerName(),
                            cities.getOrDefault(offer.city(), Bilingual.same("–")),
                            slot.slot().from(),
                            slot.slot().to(),
                            slot.km(),
                            offer.content().booking().approval());
                })
                .toList();
        model.addAttribute("hits", hits);
        model.addAttribute("things", found.page().things());
        model.addAttribute("number", page);
        model.addAttribute("hasNext", found.page().hasNext());
        model.addAttribute("search", search);
    }

    private FindTime.Search read(Typed typed) {
        var entered = new Entered();
        var from = day(entered, "from", typed.from(), Weeks.day(clock.instant()));
        var until = day(entered, "until", typed.until(), from.plusDays(13));
        var minutes = number(entered, "minutes", typed.minutes(), 60);
        var units = number(entered, "units", typed.units(), 1);
        var category =
                blank(typed.category()) ? null : entered.choice("category", typed.category(), ServiceCategory.class);
        var city = blank(typed.city()) ? null : entered.id("city", typed.city());
        entered.refuse();
        if (until.isBefore(from)) {
            throw InvalidInput.of("until", until, "booking.wrong.until", "booking.mend.until");
        }
        return new FindTime.Search(
                typed.q(),
                category,
                city,
                new TimeSlot(Weeks.start(from), Weeks.start(until.plusDays(1))),
                Duration.ofMinutes(minutes),
                units,
                typed.every() == null,
                "distance".equals(typed.order()));
    }

    private static LocalDate day(Entered entered, String field, @Nullable String text, LocalDate otherwise) {
        var day = entered.findDay(field, text);
        return day == null ? otherwise : day;
    }

    private static int number(Entered entered, String field, @Nullable String text, int otherwise) {
        var number = entered.findWhole(field, text);
        return number == null ? otherwise : number;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
