package org.cooperage.portal.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cooperage.deal.Deals;
import org.cooperage.deal.JobFilter;
import org.cooperage.deal.Jobs;
import org.cooperage.deal.OrderDeal;
import org.cooperage.deal.OrderFilter;
import org.cooperage.deal.OrderStage;
import org.cooperage.market.dispatch.Dispatches;
import org.cooperage.need.Need;
import org.cooperage.need.NeedFilter;
import org.cooperage.need.Needs;
import org.cooperage.party.Party;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Component;

/// Requests to decide on, changes to agree to, goods to inspect and to accept.
@Component
class BuyerDesk implements Desk {

    private static final PageRequest NEXT = new PageRequest(0, 20, Optional.of("due"), false);
    private static final NeedFilter OPEN =
            new NeedFilter(Optional.empty(), Optional.of(Need.Stage.OPEN), Optional.empty());

    private final Needs needs;
    private final Deals deals;
    private final Jobs jobs;
    private final Dispatches dispatches;

    BuyerDesk(Needs needs, Deals deals, Jobs jobs, Dispatches dispatches) {
        this.needs = needs;
        this.deals = deals;
        this.jobs = jobs;
        this.dispatches = dispatches;
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.BUYER || role == Role.LEAD || role == Role.SME;
    }

    @Override
    public List<Todo> todos(Party.Id party, Locale locale) {
        var todos = new ArrayList<Todo>();
        dispatches.waiting().stream()
                .filter(change -> change.buyerId().equals(party.value()))
                .map(change -> new Todo("change", List.of(), change.answerBy(), "/orders/" + change.need()))
                .forEach(todos::add);
        needs.list(OPEN, NEXT).rows().stream()
                .map(need -> Todo.by(need.due(), "choose", "/orders/" + need.id(), need.code()))
                .forEach(todos::add);
        orders(party, OrderStage.DELIVERED).forEach(order -> todos.add(toAccept(order)));
        toInspect(party, locale).forEach(todos::add);
        return todos;
    }

    private List<OrderDeal> orders(Party.Id party, OrderStage stage) {
        return deals.list(new OrderFilter(party, stage, false, null), NEXT).rows();
    }

    private static Todo toAccept(OrderDeal order) {
        return Todo.by(order.promised(), "accept", "/orders/" + order.need(), order.code());
    }

    /// Jobs of the buyer's own orders that wait for an inspection; one's own work is somebody else's to judge.
    private List<Todo> toInspect(Party.Id party, Locale locale) {
        var waiting = new JobFilter(null, JobFilter.Show.TO_INSPECT, null, null);
        return jobs.list(waiting, PageRequest.first()).rows().stream()
                .filter(job -> job.inspected() && job.buyer().equals(party))
                .map(job -> Todo.by(
                        job.due(),
                        "inspect",
                        "/inspections",
                        job.step().operation().in(locale),
                        job.code()))
                .toList();
    }
}
