package org.cooperage.market.dispatch;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooperage.availability.Availability;
import org.cooperage.availability.Busy;
import org.cooperage.availability.Resource;
import org.cooperage.deal.Deal;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.JobFilter;
import org.cooperage.deal.Jobs;
import org.cooperage.need.Need;
import org.cooperage.plan.Job;
import org.cooperage.plan.Plans;
import org.cooperage.plan.Proposal;
import org.cooperage.plan.Proposing;
import org.cooperage.shared.Acting;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TimeSlot;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Orders in a rush: whose agreed jobs could make room, and whose would have to.
@Component
class Rushes {

    private static final int MOST_PAGES = 20;
    private static final int MOST_TRIES = 6;

    private final Jobs jobs;
    private final Plans plans;
    private final Availability availability;
    private final Clock clock;

    Rushes(Jobs jobs, Plans plans, Availability availability, Clock clock) {
        this.jobs = jobs;
        this.plans = plans;
        this.availability = availability;
        this.clock = clock;
    }

    /// Deals that may be asked to move for an order due by then: agreed, not begun, outside the frozen days.
    @Transactional(readOnly = true)
    Set<UUID> movable(Need need) {
        var filter = new JobFilter(null, JobFilter.Show.TO_START, null, null);
        var found = new HashSet<UUID>();
        for (var number = 0; number < MOST_PAGES; number++) {
            var page = jobs.list(filter, new PageRequest(number, PageRequest.MAX_SIZE, Optional.empty(), false));
            page.rows().stream()
                    .filter(job -> mayMove(job, need))
                    .forEach(job -> found.add(job.id().value()));
            if (!page.hasNext()) {
                break;
            }
        }
        return Set.copyOf(found);
    }

    private boolean mayMove(JobDeal job, Need need) {
        var starts = job.planned().from();
        return Zone.of(starts, clock.instant()) != Zone.FROZEN && starts.isBefore(need.due());
    }

    /// Proposals for the order as if others made room, over as few of their jobs as a few tries can find: one after
    /// another is left out as long as the order still fits.
    void propose(Need.Id need, Set<UUID> movable) {
        if (!(plans.proposeOver(need, movable) instanceof Proposing.Proposed)) {
            return;
        }
        var needed = inTheWay(need);
        var spared = new HashSet<UUID>();
        for (var tries = 0; tries < MOST_TRIES; tries++) {
            var next = needed.stream().filter(deal -> !spared.contains(deal)).findFirst();
            if (next.isEmpty()) {
                break;
            }
            var fewer = new HashSet<>(needed);
            fewer.remove(next.get());
            if (plans.proposeOver(need, fewer) instanceof Proposing.Proposed) {
                needed = inTheWay(need);
            } else {
                spared.add(next.get());
            }
        }
        plans.proposeOver(need, needed);
    }

    private Set<UUID> inTheWay(Need.Id need) {
        return Acting.as(
                Acting.SYSTEM,
                () -> leastUpsetting(need).stream()
                        .flatMap(this::holdersOf)
                        .map(Deal.Id::value)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /// The jobs whose slots the proposal of the order in a rush wants.
    Stream<Deal.Id> inTheWay(Disturbance rush) {
        return proposal(rush).stream().flatMap(this::holdersOf).distinct();
    }

    /// Its slots by resource.
    Map<UUID, List<TimeSlot>> wanted(Disturbance rush) {
        var wanted = new HashMap<UUID, List<TimeSlot>>();
        proposal(rush).stream()
                .flatMap(Rushes::slots)
                .forEach(slot -> wanted.merge(
                        slot.resourceId(),
                        List.of(slot.during()),
                        (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
        return wanted;
    }

    /// The one that asks the fewest others to move.
    Optional<Proposal> proposal(Disturbance rush) {
        return rush.need().flatMap(this::leastUpsetting);
    }

    private Optional<Proposal> leastUpsetting(Need.Id need) {
        return plans.open(need).stream()
                .min(Comparator.comparingLong((Proposal proposal) ->
                                holdersOf(proposal).distinct().count())
                        .thenComparing(Proposal::price));
    }

    private Stream<Deal.Id> holdersOf(Proposal proposal) {
        return slots(proposal).flatMap(this::holders);
    }

    private static Stream<Job.Slot> slots(Proposal proposal) {
        return proposal.plan().jobs().stream().flatMap(job -> job.slots().stream());
    }

    private Stream<Deal.Id> holders(Job.Slot slot) {
        var resource = new Resource.Id(slot.resourceId());
        return availability.busy(List.of(resource), slot.during()).getOrDefault(resource, List.<Busy>of()).stream()
                .filter(busy -> busy.unit() == slot.unit() && busy.deal() != null)
                .map(busy -> new Deal.Id(Objects.requireNonNull(busy.deal())));
    }
}
