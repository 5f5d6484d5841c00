package org.cooperage.market.booking;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cooperage.deal.service.ServiceOrders;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.AskAgain;
import org.cooperage.shared.Entered;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Bookings of either side: all of them, one of them, the week of a provider, and what may be done.
@Controller
class BookingPages {

    private static final int MOST_A_WEEK = 500;
    private static final int WISHES_SHOWN = 20;

    private final Bookings bookings;
    private final Rescheduling rescheduling;
    private final BookingViews views;
    private final WaitingList waiting;
    private final ServiceOrders orders;
    private final Clock clock;

    BookingPages(
            Bookings bookings,
            Rescheduling rescheduling,
            BookingViews views,
            WaitingList waiting,
            ServiceOrders orders,
            Clock clock) {
        this.bookings = bookings;
        this.rescheduling = rescheduling;
        this.views = views;
        this.waiting = waiting;
        this.orders = orders;
        this.clock = clock;
    }

    @GetMapping("/bookings")
    String list(
            @RequestParam(defaultValue = "customer") String side,
            @RequestParam(required = false) Booking.@Nullable Stage stage,
            PageRequest page,
            Model model) {
        var party = party();
        boolean ours = side.equals("provider");
        var filter = ours ? BookingFilter.with(party) : BookingFilter.by(party);
        var latestFirst = page.sort().isEmpty() ? page.sortedBy("starts", true).withNumber(page.number()) : page;
        var found = bookings.list(stage == null ? filter : filter.at(stage), latestFirst);
        var wishes = waiting.list(new PageRequest(0, WISHES_SHOWN, page.sort(), false))
                .rows();
        model.addAttribute("page", found);
        model.addAttribute("bookings", views.of(found.rows()));
        model.addAttribute("ours", ours);
        model.addAttribute("stage", stage);
        model.addAttribute("requests", requests(party));
        model.addAttribute("wishes", ours ? List.of() : waiting.views(wishes));
        return "booking/list";
    }

    private long requests(UUID party) {
        var asked = BookingFilter.with(party).at(Booking.Stage.REQUESTED);
        return bookings.list(asked, PageRequest.first()).total();
    }

    @GetMapping("/bookings/calendar")
    String calendar(@RequestParam(required = false) @Nullable LocalDate week, Model model) {
        var party = party();
        var shown = Weeks.of(week, clock.instant());
        var ours = new BookingFilter(null, party, null, null, shown.span(), false);
        var asked = BookingFilter.with(party).at(Booking.Stage.REQUESTED);
        model.addAttribute("week", shown);
        model.addAttribute("bookings", views.of(bookings.within(ours, MOST_A_WEEK)));
        model.addAttribute(
                "requests", views.of(bookings.list(asked, PageRequest.first()).rows()));
        return "booking/calendar";
    }

    /// By its own id or that of its order.
    @GetMapping("/bookings/{booking}")
    String show(@PathVariable UUID booking, Model model) {
        var it = bookings.get(booking);
        var order = orders.get(it.order());
        var view = views.of(it);
        model.addAttribute("booking", view);
        model.addAttribute("order", order);
        model.addAttribute("fee", view.mine() ? bookings.feeNow(it, order) : null);
        model.addAttribute("attendance", view.mine() ? null : bookings.attendance(new Party.Id(view.customer())));
        return "booking/booking";
    }

    @PostMapping("/bookings/{booking}/approval")
    String approve(@PathVariable UUID booking, @RequestParam int version, RedirectAttributes next) {
        return after(bookings.approve(new Booking.Id(booking), version), next);
    }

    @PostMapping("/bookings/{booking}/refusal")
    String decline(
            @PathVariable UUID booking,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String note,
            RedirectAttributes next) {
        return after(bookings.decline(new Booking.Id(booking), version, note), next);
    }

    @PostMapping("/bookings/{booking}/cancellation")
    String cancel(
            @PathVariable UUID booking,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String note,
            RedirectAttributes next) {
        return after(bookings.cancel(new Booking.Id(booking), version, note), next);
    }

    @PostMapping("/bookings/{booking}/move")
    @AskAgain("/bookings/{booking}")
    String move(
            @PathVariable UUID booking, @RequestParam int version, @RequestParam String from, RedirectAttributes next) {
        var entered = new Entered();
        var begin = entered.moment("from", from);
        entered.refuse();
        return after(rescheduling.to(new Booking.Id(booking), version, begin), next);
    }

    @PostMapping("/bookings/{booking}/move/approval")
    String approveMove(@PathVariable UUID booking, @RequestParam int version, RedirectAttributes next) {
        return after(rescheduling.approve(new Booking.Id(booking), version), next);
    }

    @PostMapping("/bookings/{booking}/move/refusal")
    String refuseMove(@PathVariable UUID booking, @RequestParam int version, RedirectAttributes next) {
        return after(rescheduling.refuse(new Booking.Id(booking), version), next);
    }

    @PostMapping("/bookings/{booking}/absence")
    String miss(@PathVariable UUID booking, @RequestParam int version, RedirectAttributes next) {
        return after(bookings.miss(new Booking.Id(booking), version), next);
    }

    @PostMapping("/bookings/{booking}/start")
    String start(@PathVariable UUID booking, @RequestParam int version, RedirectAttributes next) {
        return after(bookings.start(new Booking.Id(booking), version), next);
    }

    @PostMapping("/bookings/{booking}/finish")
    @AskAgain("/bookings/{booking}")
    String finish(
            @PathVariable UUID booking,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String used,
            RedirectAttributes next) {
        var entered = new Entered();
        BigDecimal quantity = entered.findDecimal("used", used);
        entered.refuse();
        return after(bookings.finish(new Booking.Id(booking), version, quantity), next);
    }

    /// Back to the booking, saying why when nothing was done.
    private static String after(Changing outcome, RedirectAttributes next) {
        switch (outcome) {
            case Changing.Done done -> {}
            case Changing.Asked asked -> next.addFlashAttribute("asked", true);
            case Changing.NotNow not -> next.addFlashAttribute("refused", "booking.not-now");
            case Changing.Taken taken -> next.addFlashAttribute("refused", "booking.why." + taken.why());
        }
        return "redirect:/bookings/" + outcome.booking().id();
    }

    private static UUID party() {
        return Acting.current().party().orElseThrow(() -> new NotAllowed("Reading bookings"));
    }
}
