package org.cooperage.availability;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.cooperage.shared.AskAgain;
import org.cooperage.shared.Entered;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The owner says when a machine is down, off, or doing his own work.
@Controller
class MachineTimePages {

    private static final int LONGEST_HOURS = 24 * 60;

    private final Availability availability;
    private final Calendars calendars;
    private final Clock clock;
    private final MessageSource texts;

    MachineTimePages(Availability availability, Calendars calendars, Clock clock, MessageSource texts) {
        this.availability = availability;
        this.calendars = calendars;
        this.clock = clock;
        this.texts = texts;
    }

    @PostMapping("/machines/{machineId}/breakdowns")
    @AskAgain("/machines/{machineId}")
    String down(
            @PathVariable UUID machineId,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String hours,
            RedirectAttributes next,
            Locale locale) {
        var entered = new Entered();
        var one = entered.findWhole("unit", unit);
        var length = entered.whole("hours", hours);
        entered.refuse();
        if (length < 1 || length > LONGEST_HOURS) {
            throw InvalidInput.of("hours", length, "availability.wrong.down", "availability.mend.down", LONGEST_HOURS);
        }
        availability.reportBreakdown(
                new Resource.Id(machineId), one, TimeSlot.of(clock.instant(), Duration.ofHours(length)));
        return back(machineId, "availability.down.said", next, locale);
    }

    @PostMapping("/machines/{machineId}/breakdowns/{closureId}/end")
    String back(@PathVariable UUID machineId, @PathVariable UUID closureId, RedirectAttributes next, Locale locale) {
        availability.reportBack(new Closure.Id(closureId));
        return back(machineId, "availability.back.said", next, locale);
    }

    @PostMapping("/machines/{machineId}/days-off")
    @AskAgain("/machines/{machineId}")
    String dayOff(
            @PathVariable UUID machineId,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            RedirectAttributes next,
            Locale locale) {
        calendars.close(null, new Resource.Id(machineId), slot(from, to), Closure.Reason.DAY_OFF);
        return back(machineId, "availability.off.said", next, locale);
    }

    @PostMapping("/machines/{machineId}/days-off/{closureId}/removal")
    String dayOn(@PathVariable UUID machineId, @PathVariable UUID closureId, RedirectAttributes next, Locale locale) {
        calendars.reopen(new Closure.Id(closureId));
        return back(machineId, "availability.on.said", next, locale);
    }

    @PostMapping("/machines/{machineId}/own-work")
    @AskAgain("/machines/{machineId}")
    String block(
            @PathVariable UUID machineId,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            RedirectAttributes next,
            Locale locale) {
        var entered = new Entered();
        var one = entered.whole("unit", unit);
        entered.refuse();
        return switch (availability.blockForOwnWork(new Resource.Id(machineId), one, slot(from, to))) {
            case Holding.Held(var slots) -> back(machineId, "availability.block.said", next, locale);
            case Holding.Taken(var conflicts) ->
                throw InvalidInput.of(
                        "from", String.valueOf(from), "availability.wrong.taken", "availability.mend.taken");
        };
    }

    @PostMapping("/machines/{machineId}/own-work/{holdId}/removal")
    String unblock(@PathVariable UUID machineId, @PathVariable UUID holdId, RedirectAttributes next, Locale locale) {
        availability.unblock(holdId);
        return back(machineId, "availability.unblock.said", next, locale);
    }

    private static TimeSlot slot(@Nullable String from, @Nullable String to) {
        var entered = new Entered();
        var starts = entered.moment("from", from);
        var ends = entered.moment("to", to);
        entered.refuse();
        if (!starts.isBefore(ends)) {
            throw InvalidInput.of("to", String.valueOf(to), "availability.wrong.slot", "availability.mend.slot");
        }
        return new TimeSlot(starts, ends);
    }

    private String back(UUID machine, String said, RedirectAttributes next, Locale locale) {
        next.addFlashAttribute("flash", texts.getMessage(said, null, locale));
        return "redirect:/machines/" + machine;
    }
}
