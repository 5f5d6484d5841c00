package org.cooperage.market.booking;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import org.cooperage.availability.Resource;
import org.cooperage.availability.slot.BookingRule;
import org.cooperage.availability.slot.FreeSlots;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.offer.service.Services;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// By which rules things are booked and what it costs not to come, for programs.
@RestController
@RequestMapping("/api")
class TermsApi {

    private final FreeSlots slots;
    private final Services services;
    private final Bookings bookings;

    TermsApi(FreeSlots slots, Services services, Bookings bookings) {
        this.slots = slots;
        this.services = services;
        this.bookings = bookings;
    }

    /// What is left out is as usual.
    record RuleView(
            @Nullable Integer gridMinutes,
            @Nullable Integer leastMinutes,
            @Nullable Integer mostMinutes,
            @Nullable Integer noticeMinutes,
            @Nullable Integer aheadDays,
            @Nullable Integer beforeMinutes,
            @Nullable Integer afterMinutes) {

        static RuleView of(BookingRule rule) {
            return new RuleView(
                    (int) rule.grid().toMinutes(),
                    (int) rule.least().toMinutes(),
                    (int) rule.most().toMinutes(),
                    (int) rule.notice().toMinutes(),
                    rule.aheadDays(),
                    (int) rule.before().toMinutes(),
                    (int) rule.after().toMinutes());
        }

        BookingRule rule(Resource.Id machine) {
            var usual = BookingRule.usual(machine);
            return new BookingRule(
                    machine,
                    minutes(gridMinutes, usual.grid()),
                    minutes(leastMinutes, usual.least()),
                    minutes(mostMinutes, usual.most()),
                    minutes(noticeMinutes, usual.notice()),
                    aheadDays == null ? usual.aheadDays() : aheadDays,
                    minutes(beforeMinutes, usual.before()),
                    minutes(afterMinutes, usual.after()));
        }

        private static Duration minutes(@Nullable Integer entered, Duration usual) {
            return entered == null ? usual : Duration.ofMinutes(entered);
        }
    }

    /// What is left out is as usual.
    record TermsView(
            @Nullable Integer freeHours,
            @Nullable BigDecimal lateShare,
            @Nullable BigDecimal missShare,
            @Nullable Boolean metered,
            @Nullable UUID counted) {

        static TermsView of(BookingTerms terms) {
            var counted = terms.counted();
            return new TermsView(
                    terms.fees().freeHours(),
                    terms.fees().lateShare(),
                    terms.fees().missShare(),
                    terms.metered(),
                    counted == null ? null : counted.value());
        }

        BookingTerms terms(ServiceOffer offer) {
            var usual = BookingTerms.usual(offer);
            return new BookingTerms(
                    offer.id(),
                    new Fees(
                            freeHours == null ? Fees.USUAL.freeHours() : freeHours,
                            lateShare == null ? Fees.USUAL.lateShare() : lateShare,
                            missShare == null ? Fees.USUAL.missShare() : missShare),
                    metered != null && metered,
                    counted == null ? usual.counted() : new Resource.Id(counted));
        }
    }

    @GetMapping("/machines/{machine}/booking-rule")
    RuleView rule(@PathVariable UUID machine) {
        return RuleView.of(slots.rule(new Resource.Id(machine)));
    }

    @PutMapping("/machines/{machine}/booking-rule")
    RuleView open(@PathVariable UUID machine, @RequestBody RuleView view) {
        slots.open(view.rule(new Resource.Id(machine)));
        return rule(machine);
    }

    @DeleteMapping("/machines/{machine}/booking-rule")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable UUID machine) {
        slots.close(new Resource.Id(machine));
    }

    @GetMapping("/services/{offer}/booking-terms")
    TermsView terms(@PathVariable UUID offer) {
        return TermsView.of(bookings.terms(services.get(new ServiceOffer.Id(offer))));
    }

    @PutMapping("/services/{offer}/booking-terms")
    TermsView setTerms(@PathVariable UUID offer, @RequestBody TermsView view) {
        var it = services.get(new ServiceOffer.Id(offer));
        return TermsView.of(bookings.setTerms(view.terms(it)));
    }
}
