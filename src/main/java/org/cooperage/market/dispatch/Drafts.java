package org.cooperage.market.dispatch;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.deal.Deal;
import org.cooperage.deal.JobDraft;
import org.cooperage.deal.JobTerms;
import org.cooperage.deal.OrderDraft;
import org.cooperage.deal.Pricing;
import org.cooperage.deal.Step;
import org.cooperage.deal.shipping.ShipmentDraft;
import org.cooperage.need.Need;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.place.Site;
import org.cooperage.plan.Job;
import org.cooperage.plan.Plan;
import org.cooperage.plan.PricePart;
import org.cooperage.plan.Proposal;
import org.cooperage.plan.Transport;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Quantity;
import org.cooperage.shared.TimeSlot;
import org.cooperage.shared.Unit;
import org.jspecify.annotations.Nullable;

/// Says a plan in the words of deals.
///
/// @param operator is paid the platform's fee, and carries what no carrier is named for
/// @param deals the deal of each job, by its key
record Drafts(Plan plan, Party.Id operator, Map<UUID, Deal.Id> deals) {

    OrderDraft order(Deal.Id id, String code, Need need, Bilingual product, Unit unit, Proposal proposal) {
        return new OrderDraft(
                id,
                code,
                new Party.Id(need.buyerId()),
                need.id().value(),
                proposal.id().value(),
                product,
                new Quantity(need.quantity(), unit),
                planned(),
                need.due(),
                pricing(),
                need.ceiling(),
                need.lines().stream()
                        .map(l -> new JobTerms.Line(l.colour(), l.size(), l.quantity()))
                        .toList());
    }

    /// From the first slot to the promised delivery.
    TimeSlot planned() {
        var first = plan.jobs().stream().map(j -> j.span().from()).min(Comparator.naturalOrder());
        return new TimeSlot(first.orElseThrow(), plan.promised());
    }

    Deal.Id dealOf(Job job) {
        return dealOf(job.key());
    }

    private Deal.Id dealOf(UUID jobKey) {
        return Objects.requireNonNull(deals.get(jobKey), "every job of a plan has a deal");
    }

    JobDraft job(Job job, Optional<Deal.Id> replaces) {
        return new JobDraft(
                dealOf(job),
                new Party.Id(job.makerId()),
                step(job),
                terms(job),
                job.expectedOutput(),
                job.operationSeq() == lastOperation(),
                replaces.orElse(null));
    }

    static JobTerms terms(Job job) {
        return new JobTerms(
                new Quantity(job.quantity(), job.unit()),
                new JobTerms.Price(job.unitPrice(), job.setupFee(), job.amount()),
                job.span(),
                job.lines().stream()
                        .map(l -> new JobTerms.Line(l.colour(), l.size(), l.quantity()))
                        .toList(),
                Slots.forDeal(job.slots()));
    }

    Pricing pricing() {
        var parts = plan.parts().stream()
                .filter(p -> p.kind() != PricePart.Kind.TAX)
                .map(this::part)
                .toList();
        return new Pricing(plan.price(), parts);
    }

    List<ShipmentDraft> shipments() {
        return plan.transports().stream().map(this::shipment).toList();
    }

    private ShipmentDraft shipment(Transport t) {
        return new ShipmentDraft(
                dealOf(t.fromJob()),
                deal(t.toJob()),
                t.carrierId() == null ? null : new Party.Id(t.carrierId()),
                new Site.Id(t.fromSiteId()),
                t.toSiteId() == null ? null : new Site.Id(t.toSiteId()),
                t.toPlaceId() == null ? null : new Place.Id(t.toPlaceId()),
                new Quantity(t.quantity(), plan.job(t.fromJob()).unit()),
                t.kg(),
                onTheRoad(t));
    }

    /// Next door is a minute away.
    private static TimeSlot onTheRoad(Transport t) {
        var atLeast = t.depart().plus(Duration.ofMinutes(1));
        return new TimeSlot(t.depart(), t.arrive().isBefore(atLeast) ? atLeast : t.arrive());
    }

    private Pricing.Part part(PricePart part) {
        return new Pricing.Part(kind(part.kind()), deal(part.jobKey()), payee(part.payeeId()), part.amount());
    }

    private Deal.@Nullable Id deal(@Nullable UUID jobKey) {
        return jobKey == null ? null : dealOf(jobKey);
    }

    private Party.Id payee(@Nullable UUID id) {
        return id == null ? operator : new Party.Id(id);
    }

    private static Pricing.Kind kind(PricePart.Kind kind) {
        return switch (kind) {
            case PROCESSING -> Pricing.Kind.PROCESSING;
            case MATERIAL -> Pricing.Kind.MATERIAL;
            case TRANSPORT -> Pricing.Kind.TRANSPORT;
            case PLATFORM_FEE -> Pricing.Kind.PLATFORM_FEE;
            case TAX -> throw new IllegalArgumentException("Tax is no part of its own.\nMaybe filter it out before.");
        };
    }

    private int lastOperation() {
        return plan.jobs().stream().mapToInt(Job::operationSeq).max().orElseThrow();
    }

    private static Step step(Job job) {
        return new Step(
                job.operationSeq(),
                job.operation(),
                job.processId(),
                job.resourceId(),
                new Site.Id(job.siteId()),
                new Place.Id(job.cityId()),
                job.nextSiteId() == null ? null : new Site.Id(job.nextSiteId()));
    }
}
