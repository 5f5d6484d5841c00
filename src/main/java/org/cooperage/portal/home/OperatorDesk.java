package org.cooperage.portal.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cooperage.deal.Deals;
import org.cooperage.deal.JobFilter;
import org.cooperage.deal.Jobs;
import org.cooperage.deal.OrderFilter;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.party.PartyFilter;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Component;

/// Who waits to be verified, which offers lapse soon, which orders are late.
@Component
class OperatorDesk implements Desk {

    private static final PageRequest SOONEST = new PageRequest(0, 10, Optional.empty(), false);
    private static final PageRequest MOST_URGENT = new PageRequest(0, 10, Optional.of("due"), false);

    private final Parties parties;
    private final Jobs jobs;
    private final Deals deals;

    OperatorDesk(Parties parties, Jobs jobs, Deals deals) {
        this.parties = parties;
        this.jobs = jobs;
        this.deals = deals;
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.OPS;
    }

    @Override
    public List<Todo> todos(Party.Id party, Locale locale) {
        var todos = new ArrayList<Todo>();
        var waiting = parties.list(PartyFilter.waiting(), PageRequest.first());
        if (!waiting.isEmpty()) {
            todos.add(Todo.sometime("verify", "/verifications", Long.toString(waiting.total())));
        }
        deals.list(new OrderFilter(null, null, true, null), MOST_URGENT)
                .rows()
                .forEach(
                        order -> todos.add(Todo.by(order.due(), "late", "/operations/orders?late=true", order.code())));
        jobs.list(new JobFilter(null, JobFilter.Show.TO_ANSWER, null, null), SOONEST).rows().stream()
                .map(job -> new Todo(
                        "lapsing",
                        List.of(job.step().operation().in(locale), job.code()),
                        Optional.ofNullable(job.answerBy()),
                        "/operations"))
                .forEach(todos::add);
        return todos;
    }
}
