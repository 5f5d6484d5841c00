package org.cooperage.portal.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cooperage.deal.service.ServiceOrder;
import org.cooperage.deal.service.ServiceOrderFilter;
import org.cooperage.deal.service.ServiceOrders;
import org.cooperage.party.Party;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Component;

/// Service orders in which it is one's own turn, with the deadline each side agreed to.
@Component
class ServiceTodos implements Desk {

    private static final PageRequest NEXT = new PageRequest(0, 30, Optional.of("dueBy"), false);

    private final ServiceOrders orders;

    ServiceTodos(ServiceOrders orders) {
        this.orders = orders;
    }

    @Override
    public boolean isFor(Role role) {
        return switch (role) {
            case BUYER, LEAD, SME, SVC, FI, PARK, ASC -> true;
            case GOV, OPS, PER, PUB, SYSTEM -> false;
        };
    }

    @Override
    public List<Todo> todos(Party.Id party, Locale locale) {
        var todos = new ArrayList<Todo>();
        for (var order : orders.list(new ServiceOrderFilter(null, party, null, null, true), NEXT)
                .rows()) {
            switch (order.stage()) {
                case REQUESTED, BOOKED, DELIVERING -> todos.add(todo(order, locale));
                default -> {}
            }
        }
        for (var order : orders.list(new ServiceOrderFilter(party, null, null, null, true), NEXT)
                .rows()) {
            switch (order.stage()) {
                case QUOTED, DELIVERED -> todos.add(todo(order, locale));
                default -> {}
            }
        }
        return todos;
    }

    private static Todo todo(ServiceOrder order, Locale locale) {
        var words = List.of(order.what().name().in(locale), order.code());
        return new Todo(
                "service." + order.stage(), words, Optional.ofNullable(order.dueBy()), "/service-orders/" + order.id());
    }
}
