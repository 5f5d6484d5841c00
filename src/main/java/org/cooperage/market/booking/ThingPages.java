package org.cooperage.market.booking;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.availability.Resource;
import org.cooperage.availability.Resources;
import org.cooperage.availability.slot.BookingRule;
import org.cooperage.availability.slot.FreeSlots;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.AskAgain;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.Entered;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A provider's things: which of them others may book, by which rules, and how much they are used.
@Controller
class ThingPages {

    private final Resources resources;
    private final FreeSlots slots;
    private final Utilisation utilisation;
    private final Clock clock;

    ThingPages(Resources resources, FreeSlots slots, Utilisation utilisation, Clock clock) {
        this.resources = resources;
        this.slots = slots;
        this.utilisation = utilisation;
        this.clock = clock;
    }

    /// A thing with its rule, when others may book it.
    record Thing(Resource it, Optional<BookingRule> rule) {}

    /// A rule as it is typed, in minutes.
    record Typed(
            @Nullable String grid,
            @Nullable String least,
            @Nullable String most,
            @Nullable String notice,
            @Nullable String aheadDays,
            @Nullable String before,
            @Nullable String after) {

        BookingRule read(Resource.Id thing) {
            var entered = new Entered();
            var rule = new BookingRule(
                    thing,
                    minutes(entered, "grid", grid),
                    minutes(entered, "least", least),
                    minutes(entered, "most", most),
                    minutes(entered, "notice", notice),
                    entered.whole("aheadDays", aheadDays),
                    minutes(entered, "before", before),
                    minutes(entered, "after", after));
            entered.refuse();
            return rule;
        }

        private static Duration minutes(Entered entered, String field, @Nullable String text) {
            return Duration.ofMinutes(entered.whole(field, text));
        }
    }

    @GetMapping("/bookings/things")
    String list(PageRequest page, Model model) {
        var own = Resource.Filter.of(party());
        var found = resources.list(own, page);
        var rules = slots.rules(found.rows().stream().map(Resource::id).toList());
        model.addAttribute("page", found);
        model.addAttribute(
                "things",
                found.rows().stream()
                        .map(it -> new Thing(it, Optional.ofNullable(rules.get(it.id()))))
                        .toList());
        return "booking/things";
    }

    @GetMapping("/bookings/things/{machine}")
    String form(@PathVariable UUID machine, Model model) {
        var it = resources.get(new Resource.Id(machine));
        if (!resources.mayEdit(it)) {
            throw new NotAllowed("Letting others book this machine");
        }
        var rule = slots.findRule(it.id());
        model.addAttribute("thing", it);
        model.addAttribute("isOpen", rule.isPresent());
        model.addAttribute("rule", rule.orElseGet(() -> BookingRule.usual(it.id())));
        return "booking/thing";
    }

    @PostMapping("/bookings/things/{machine}")
    @AskAgain("/bookings/things/{machine}")
    String open(@PathVariable UUID machine, @ModelAttribute Typed typed) {
        slots.open(typed.read(new Resource.Id(machine)));
        return "redirect:/bookings/things";
    }

    @PostMapping("/bookings/things/{machine}/closing")
    String close(@PathVariable UUID machine) {
        slots.close(new Resource.Id(machine));
        return "redirect:/bookings/things";
    }

    @GetMapping("/bookings/use")
    String use(@RequestParam(required = false) @Nullable String month, Model model) {
        var shown = month(month);
        List<Use> uses = utilisation.in(shown);
        model.addAttribute("month", shown);
        model.addAttribute("uses", uses);
        return "booking/use";
    }

    private YearMonth month(@Nullable String text) {
        try {
            return text == null || text.isBlank()
                    ? YearMonth.from(clock.instant().atZone(BusinessClock.ZONE))
                    : YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw InvalidInput.of("month", text == null ? "" : text, "booking.wrong.month", "booking.mend.month");
        }
    }

    private static Party.Id party() {
        return Acting.current().party().map(Party.Id::new).orElseThrow(() -> new NotAllowed("Reading bookings"));
    }
}
