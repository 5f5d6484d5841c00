package org.cooperage.market.booking;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.availability.slot.FreeSlot;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.offer.service.Services;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The week of a service, and booking a time in it.
@Controller
class BookPages {

    private static final int MOST_A_WEEK = 200;

    private final Services services;
    private final Bookings bookings;
    private final WaitingList waiting;
    private final Clock clock;

    BookPages(Services services, Bookings bookings, WaitingList waiting, Clock clock) {
        this.services = services;
        this.bookings = bookings;
        this.waiting = waiting;
        this.clock = clock;
    }

    /// @param minutes how long; an hour when nothing is said
    /// @param at a begin that was chosen, on the wall
    record Look(
            @Nullable LocalDate week,
            @Nullable Integer minutes,
            @Nullable Integer units,
            @Nullable String at) {

        int length() {
            return minutes == null ? 60 : Math.clamp(minutes, 5, 44_640);
        }

        int count() {
            return units == null ? 1 : Math.clamp(units, 1, 10_000);
        }
    }

    @GetMapping("/book/{offer}")
    String week(@PathVariable UUID offer, @ModelAttribute("look") Look look, Model model) {
        var it = services.get(new ServiceOffer.Id(offer));
        var chosen = chosen(look);
        var day = look.week() == null && chosen != null ? Weeks.day(chosen.from()) : look.week();
        var week = Weeks.of(day, clock.instant());
        var free = bookings.free(it, week.span(), Duration.ofMinutes(look.length()), look.count(), 0, MOST_A_WEEK);
        model.addAttribute("offer", it);
        model.addAttribute("week", week);
        model.addAttribute("terms", bookings.terms(it));
        model.addAttribute("length", look.length());
        model.addAttribute("count", look.count());
        model.addAttribute("free", byDay(free.slots(), week));
        model.addAttribute("total", free.slots().size());
        model.addAttribute("chosen", chosen);
        if (chosen != null) {
            model.addAttribute("chosenTo", Weeks.wall(chosen.to()));
            model.addAttribute("bill", bookings.bill(it, chosen, look.count()).orElse(null));
            model.addAttribute("freeUntil", bookings.terms(it).fees().freeUntil(chosen.from()));
        }
        return "booking/book";
    }

    private static Map<LocalDate, List<Start>> byDay(List<FreeSlot> slots, Weeks week) {
        var byDay = slots.stream()
                .collect(Collectors.groupingBy(
                        free -> Weeks.day(free.slot().from()),
                        Collectors.mapping(free -> new Start(free.slot().from()), Collectors.toList())));
        week.days().forEach(day -> byDay.putIfAbsent(day, List.of()));
        return byDay;
    }

    /// A free begin.
    record Start(Instant at) {
        public String wall() {
            return Weeks.wall(at);
        }
    }

    private static @Nullable TimeSlot chosen(Look look) {
        var at = look.at();
        if (at == null || at.isBlank()) {
            return null;
        }
        try {
            var begin = LocalDateTime.parse(at).atZone(BusinessClock.ZONE).toInstant();
            return TimeSlot.of(begin, Duration.ofMinutes(look.length()));
        } catch (DateTimeException e) {
            throw InvalidInput.of("at", at, "booking.wrong.from", "booking.mend.from");
        }
    }

    @PostMapping("/bookings")
    ModelAndView book(@ModelAttribute BookForm typed, Model model, RedirectAttributes next) {
        var request = typed.read();
        return switch (bookings.book(request)) {
            case Reserving.Done done -> {
                next.addFlashAttribute("skipped", said(done.skipped()));
                next.addFlashAttribute("booked", done.booked().size());
                yield new ModelAndView("redirect:/bookings/" + done.first().id());
            }
            case Reserving.Full full -> {
                model.addAttribute("full", full);
                model.addAttribute(
                        "next",
                        full.next().stream().map(slot -> new Start(slot.from())).toList());
                model.addAttribute("request", request);
                model.addAttribute("typed", typed);
                model.addAttribute("offer", services.get(request.offerId()));
                yield new ModelAndView("booking/full", model.asMap(), HttpStatus.CONFLICT);
            }
        };
    }

    /// `2026-12-01T09:00|TAKEN`: what the next page is told is kept as plain text.
    private static ArrayList<String> said(List<Reserving.Skipped> skipped) {
        return skipped.stream()
                .map(it -> new Start(it.slot().from()).wall() + "|" + it.why())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @PostMapping("/wishes")
    String wait(@ModelAttribute BookForm typed) {
        waiting.join(typed.read());
        return "redirect:/bookings#wishes";
    }

    @PostMapping("/wishes/{wish}/taking")
    String take(@PathVariable UUID wish) {
        return "redirect:/bookings/" + waiting.take(new Wish.Id(wish)).booking().id();
    }

    @PostMapping("/wishes/{wish}/withdrawal")
    String withdraw(@PathVariable UUID wish) {
        waiting.withdraw(new Wish.Id(wish));
        return "redirect:/bookings#wishes";
    }
}
