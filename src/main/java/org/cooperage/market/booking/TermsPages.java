package org.cooperage.market.booking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.availability.Resource;
import org.cooperage.availability.Resources;
import org.cooperage.offer.service.ServiceFilter;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.offer.service.Services;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.AskAgain;
import org.cooperage.shared.Entered;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What it costs not to come to a service, and how it is counted: for its provider.
@Controller
class TermsPages {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Services services;
    private final Bookings bookings;
    private final Resources resources;

    TermsPages(Services services, Bookings bookings, Resources resources) {
        this.services = services;
        this.bookings = bookings;
        this.resources = resources;
    }

    /// A service with its terms.
    record Line(ServiceOffer offer, BookingTerms terms, boolean isUsual) {}

    /// Terms as they are typed, shares in percent.
    record Typed(
            @Nullable String freeHours,
            @Nullable String latePercent,
            @Nullable String missPercent,
            @Nullable String metered,
            @Nullable String counted) {

        BookingTerms read(ServiceOffer offer) {
            var entered = new Entered();
            var fees = new Fees(
                    entered.whole("freeHours", freeHours),
                    entered.decimal("latePercent", latePercent).divide(HUNDRED, 3, RoundingMode.HALF_UP),
                    entered.decimal("missPercent", missPercent).divide(HUNDRED, 3, RoundingMode.HALF_UP));
            var what = counted == null || counted.isBlank() ? null : new Resource.Id(entered.id("counted", counted));
            entered.refuse();
            refuseShares(fees);
            return new BookingTerms(offer.id(), fees, entered.yes(metered), what);
        }

        /// In the words of who typed percent.
        private void refuseShares(Fees fees) {
            var faults = new ArrayList<Fault>();
            if (isNoShare(fees.lateShare())) {
                faults.add(percent("latePercent", latePercent));
            }
            if (isNoShare(fees.missShare())) {
                faults.add(percent("missPercent", missPercent));
            }
            if (!faults.isEmpty()) {
                throw InvalidInput.all(faults);
            }
        }

        private static boolean isNoShare(BigDecimal share) {
            return share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0;
        }

        private static Fault percent(String field, @Nullable String value) {
            return Fault.of(field, value == null ? "" : value, "booking.wrong.percent", "booking.mend.percent");
        }
    }

    @GetMapping("/bookings/terms")
    String list(PageRequest request, Model model) {
        var page = services.list(ServiceFilter.of(party()), request);
        Map<ServiceOffer.Id, BookingTerms> set =
                bookings.termsSet(page.rows().stream().map(ServiceOffer::id).toList());
        model.addAttribute("page", page);
        model.addAttribute(
                "lines",
                page.rows().stream()
                        .map(it -> new Line(
                                it,
                                Optional.ofNullable(set.get(it.id())).orElseGet(() -> BookingTerms.usual(it)),
                                !set.containsKey(it.id())))
                        .toList());
        return "booking/terms";
    }

    @GetMapping("/book/{offer}/terms")
    String form(@PathVariable UUID offer, Model model) {
        var it = own(offer);
        var terms = bookings.terms(it);
        var wanted = it.content().booking().resources();
        model.addAttribute("offer", it);
        model.addAttribute("terms", terms);
        model.addAttribute("latePercent", percent(terms.fees().lateShare()));
        model.addAttribute("missPercent", percent(terms.fees().missShare()));
        model.addAttribute("things", List.copyOf(resources.get(wanted).values()));
        return "booking/term";
    }

    @PostMapping("/book/{offer}/terms")
    @AskAgain("/book/{offer}/terms")
    String set(@PathVariable UUID offer, @ModelAttribute Typed typed, RedirectAttributes next) {
        bookings.setTerms(typed.read(own(offer)));
        next.addFlashAttribute("saved", true);
        return "redirect:/bookings/terms";
    }

    private ServiceOffer own(UUID id) {
        var offer = services.get(new ServiceOffer.Id(id));
        if (!Acting.current().isFor(offer.provider().value())) {
            throw new NotAllowed("Setting the terms of this service");
        }
        return offer;
    }

    private static String percent(BigDecimal share) {
        return share.multiply(HUNDRED).stripTrailingZeros().toPlainString();
    }

    private static Party.Id party() {
        return Acting.current().party().map(Party.Id::new).orElseThrow(() -> new NotAllowed("Reading bookings"));
    }
}
