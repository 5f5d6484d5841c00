package org.cooperage.deal.thread;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.deal.Deal;
import org.cooperage.deal.Deals;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.JobStage;
import org.cooperage.deal.Jobs;
import org.cooperage.deal.OrderDeal;
import org.cooperage.deal.shipping.Shipment;
import org.cooperage.deal.shipping.ShipmentFilter;
import org.cooperage.deal.shipping.Shipments;
import org.cooperage.deal.work.Inspections;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts the thread of an order together for the template `deal/thread`, which the page of its need includes.
@Component("dealThread")
class DealThread {

    private static final int LONGEST = 200;

    private final Deals deals;
    private final Jobs jobs;
    private final Inspections inspections;
    private final Shipments shipments;
    private final Parties parties;
    private final Clock clock;

    DealThread(Deals deals, Jobs jobs, Inspections inspections, Shipments shipments, Parties parties, Clock clock) {
        this.deals = deals;
        this.jobs = jobs;
        this.inspections = inspections;
        this.shipments = shipments;
        this.parties = parties;
        this.clock = clock;
    }

    /// Null when the need was not confirmed yet, or is not the reader's.
    @Transactional(readOnly = true)
    public @Nullable ThreadView of(UUID need) {
        return deals.findOfNeed(need).map(this::view).orElse(null);
    }

    private ThreadView view(OrderDeal order) {
        var all = jobs.ofOrder(order.id());
        var byId = all.stream().collect(Collectors.toMap(job -> job.id().value(), Function.identity()));
        var moved = shipments.all(ShipmentFilter.of(order.id()));
        var live = all.stream().filter(job -> job.stage().isLive()).toList();
        return new ThreadView(
                order,
                StepProgress.of(all, clock.instant()),
                (int) live.stream().map(JobDeal::maker).distinct().count(),
                (int) live.stream().filter(DealThread::isUnanswered).count(),
                rows(order.id(), byId),
                inspections.ofOrder(order.id()),
                moved,
                byId,
                names(all, moved),
                Acting.current().isFor(order.buyer().value()),
                clock.instant());
    }

    private static boolean isUnanswered(JobDeal job) {
        return job.stage().isOpen() || job.stage() == JobStage.COUNTERED;
    }

    /// The newest first.
    private List<ThreadView.Row> rows(Deal.Id order, Map<UUID, JobDeal> byId) {
        var rows = new ArrayList<ThreadView.Row>();
        for (var entry : deals.thread(order).reversed()) {
            rows.add(new ThreadView.Row(entry, byId.get(entry.deal().value())));
        }
        return rows.size() > LONGEST ? rows.subList(0, LONGEST) : rows;
    }

    /// A maker that does not want to be named in plans has a name once it has agreed; before, its town has to do.
    private Map<UUID, Bilingual> names(List<JobDeal> all, List<Shipment> moved) {
        var agreed =
                all.stream().filter(DealThread::hasAgreed).map(JobDeal::maker).collect(Collectors.toSet());
        var wanted = new ArrayList<Party.Id>();
        all.forEach(job -> wanted.add(job.maker()));
        moved.forEach(shipment -> wanted.add(shipment.driver()));
        var names = new HashMap<UUID, Bilingual>();
        for (var party : parties.list(wanted.stream().distinct().toList())) {
            if (party.namedInPlans() || agreed.contains(party.id())) {
                names.put(party.id().value(), party.name());
            }
        }
        return names;
    }

    private static boolean hasAgreed(JobDeal job) {
        return job.stage().isLive() && !isUnanswered(job);
    }
}
