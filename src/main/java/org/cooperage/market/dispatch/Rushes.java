package org.cooperage.market.dispatch;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TimeSlot;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Orders in a rush: whose agreed jobs could make room, and whose would have to.
@Component
class Rushes {

    private static final int MOST_PAGES = 20;

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

    /// The jobs whose slots the recommended proposal of the order in a rush wants.
    Stream<Deal.Id> inTheWay(Disturbance rush) {
        return proposal(rush).stream()
                .flatMap(proposal -> slots(proposal).flatMap(this::holders))
                .distinct();
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

    private Optional<Proposal> proposal(Disturbance rush) {
        return rush.need().flatMap(need -> plans.open(need).stream().findFirst());
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
