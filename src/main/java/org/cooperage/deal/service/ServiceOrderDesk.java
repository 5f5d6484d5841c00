package org.cooperage.deal.service;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.offer.service.Services;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Entered;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Lays out what the pages of service orders show.
@Component
class ServiceOrderDesk {

    private final ServiceOrders orders;
    private final Services services;
    private final Parties parties;
    private final Clock clock;

    ServiceOrderDesk(ServiceOrders orders, Services services, Parties parties, Clock clock) {
        this.orders = orders;
        this.services = services;
        this.parties = parties;
        this.clock = clock;
    }

    Map<Party.Id, Bilingual> names(List<ServiceOrder> some) {
        return parties.names(some.stream()
                .flatMap(order -> Stream.of(order.customer(), order.provider()))
                .collect(Collectors.toSet()));
    }

    /// What needs a time is booked in its week instead of just being asked for.
    boolean needsTime(UUID offerId) {
        return services.find(new ServiceOffer.Id(offerId))
                .map(offer -> offer.content().booking().needsTime())
                .orElse(false);
    }

    /// The form with its bill; a quantity nobody can read shows the form without one.
    String form(UUID offerId, ServiceOrderForm form, List<Fault> faults, Model model) {
        var offer = services.find(new ServiceOffer.Id(offerId))
                .filter(ServiceOffer::isOpen)
                .orElseThrow(() -> new NotFound("service", offerId));
        model.addAttribute("offer", offer);
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("bill", offer.content().price().bill(quantity(form)).orElse(null));
        return "serviceorder/form";
    }

    private static BigDecimal quantity(ServiceOrderForm form) {
        try {
            var entered = new Entered();
            var units = entered.decimal("quantity", form.quantity());
            entered.refuse();
            return units.max(BigDecimal.ZERO);
        } catch (InvalidInput unreadable) {
            return BigDecimal.ONE;
        }
    }

    String order(ServiceOrder.Id id, @Nullable ServiceMoveForm form, List<Fault> faults, Model model) {
        var order = orders.get(id);
        var acting = Acting.current();
        var isCustomer = acting.isFor(order.customer().value());
        var isProvider = acting.isFor(order.provider().value());
        model.addAttribute("it", order);
        model.addAttribute("names", names(List.of(order)));
        model.addAttribute("entries", orders.entries(id));
        model.addAttribute("moves", moves(order, isCustomer, isProvider));
        model.addAttribute("isCustomer", isCustomer);
        model.addAttribute("isProvider", isProvider);
        model.addAttribute("rating", services.findRating(id.value()).orElse(null));
        model.addAttribute("offer", services.find(order.what().offer()).orElse(null));
        model.addAttribute("form", form == null ? new ServiceMoveForm(null, null, null, null, null) : form);
        model.addAttribute("faults", faults);
        model.addAttribute("now", clock.instant());
        return "serviceorder/order";
    }

    /// What the acting side may do now, by name.
    private static Set<String> moves(ServiceOrder order, boolean isCustomer, boolean isProvider) {
        return Arrays.stream(ServiceMove.values())
                .filter(move -> move.isPossible(order.stage()))
                .filter(move -> (isCustomer && move.isFor(ServiceMove.Side.CUSTOMER))
                        || (isProvider && move.isFor(ServiceMove.Side.PROVIDER)))
                .filter(move -> move != ServiceMove.CONFIRM || order.total() != null)
                .filter(move -> order.slot() == null ? move != ServiceMove.MISS : !move.isOfBooking())
                .filter(move -> move != ServiceMove.REFUND
                        || order.total() != null && !order.total().isZero())
                .map(ServiceMove::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
