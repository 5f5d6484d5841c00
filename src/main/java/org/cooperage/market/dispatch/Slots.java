package org.cooperage.market.dispatch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.cooperage.availability.HoldRequest;
import org.cooperage.availability.Resource;
import org.cooperage.deal.Deal;
import org.cooperage.deal.JobTerms;
import org.cooperage.plan.Job;
import org.cooperage.shared.TimeSlot;

/// The same slots as plans, deals and availability say them.
final class Slots {

    private Slots() {}

    static boolean same(List<JobTerms.Slot> ofDeal, List<Job.Slot> ofPlan) {
        return new HashSet<>(ofDeal).equals(new HashSet<>(forDeal(ofPlan)));
    }

    static List<JobTerms.Slot> forDeal(List<Job.Slot> slots) {
        return slots.stream()
                .map(s -> new JobTerms.Slot(s.resourceId(), s.unit(), s.during()))
                .toList();
    }

    static List<HoldRequest> holds(List<Job.Slot> slots, Deal.Id job) {
        return slots.stream()
                .map(s -> new HoldRequest(new Resource.Id(s.resourceId()), s.unit(), s.during(), job.value()))
                .toList();
    }

    /// What the new slots need beyond those the deal holds already: while a maker is asked to move, it has both.
    static List<HoldRequest> holdsBeyond(List<JobTerms.Slot> held, List<Job.Slot> wanted, Deal.Id job) {
        var more = new ArrayList<HoldRequest>();
        for (var slot : wanted) {
            var own = held.stream()
                    .filter(h -> h.resource().equals(slot.resourceId()) && h.unit() == slot.unit())
                    .map(JobTerms.Slot::during)
                    .toList();
            for (var rest : without(slot.during(), own)) {
                more.add(new HoldRequest(new Resource.Id(slot.resourceId()), slot.unit(), rest, job.value()));
            }
        }
        return more;
    }

    /// The parts of a slot that none of the others covers.
    static List<TimeSlot> without(TimeSlot slot, List<TimeSlot> others) {
        var rest = List.of(slot);
        for (var other : others) {
            rest = rest.stream().flatMap(r -> less(r, other).stream()).toList();
        }
        return rest;
    }

    private static List<TimeSlot> less(TimeSlot slot, TimeSlot other) {
        if (!slot.overlaps(other)) {
            return List.of(slot);
        }
        var parts = new ArrayList<TimeSlot>();
        if (slot.from().isBefore(other.from())) {
            parts.add(new TimeSlot(slot.from(), other.from()));
        }
        if (other.to().isBefore(slot.to())) {
            parts.add(new TimeSlot(other.to(), slot.to()));
        }
        return parts;
    }

    static boolean touch(List<JobTerms.Slot> slots, UUID resource, TimeSlot during) {
        return slots.stream()
                .anyMatch(s -> s.resource().equals(resource) && s.during().overlaps(during));
    }
}
