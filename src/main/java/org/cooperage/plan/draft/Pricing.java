package org.cooperage.plan.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cooperage.plan.Job;
import org.cooperage.plan.PricePart;
import org.cooperage.plan.Transport;
import org.cooperage.shared.Money;

/// Reckons the price of a plan from its parts.
///
/// Each part is rounded to the fen for itself, half up, and the price is their sum: nothing is left over. The fee is a
/// share of processing, material and transport; the tax is on all of that and the fee.
final class Pricing {
    private final PlanSettings settings;
    private final Map<Integer, Step> steps = new HashMap<>();

    Pricing(PlanSettings settings, List<Step> steps) {
        this.settings = settings;
        steps.forEach(s -> this.steps.put(s.seq(), s));
    }

    List<PricePart> parts(List<Job> jobs, List<Transport> transports) {
        var parts = new ArrayList<PricePart>();
        jobs.forEach(job -> parts.add(processing(job)));
        jobs.forEach(job -> addMaterial(parts, job));
        var seqs = new HashMap<UUID, Integer>();
        jobs.forEach(job -> seqs.put(job.key(), job.operationSeq()));
        transports.forEach(trip -> parts.add(transport(trip, seqs.getOrDefault(trip.fromJob(), 0))));
        parts.add(share(PricePart.Kind.PLATFORM_FEE, sum(parts), settings.platformFee()));
        parts.add(share(PricePart.Kind.TAX, sum(parts), settings.tax()));
        return parts;
    }

    private static Money sum(List<PricePart> parts) {
        return parts.stream().map(PricePart::amount).reduce(Money.ZERO, Money::plus);
    }

    private static PricePart processing(Job job) {
        return new PricePart(
                PricePart.Kind.PROCESSING,
                job.operationSeq(),
                job.key(),
                job.makerId(),
                job.quantity(),
                job.unitPrice(),
                job.amount());
    }

    /// Bought by the maker where it enters, at the local reference price.
    private void addMaterial(List<PricePart> parts, Job job) {
        var step = steps.get(job.operationSeq());
        var price = step == null ? BigDecimal.ZERO : step.materialPrice();
        if (price.signum() > 0) {
            parts.add(new PricePart(
                    PricePart.Kind.MATERIAL,
                    job.operationSeq(),
                    job.key(),
                    job.makerId(),
                    job.quantity(),
                    price,
                    new Money(price.multiply(job.quantity()))));
        }
    }

    private static PricePart transport(Transport trip, int seq) {
        return new PricePart(
                PricePart.Kind.TRANSPORT,
                seq,
                trip.fromJob(),
                trip.carrierId(),
                BigDecimal.ONE,
                trip.cost().yuan(),
                trip.cost());
    }

    private static PricePart share(PricePart.Kind kind, Money base, BigDecimal rate) {
        return new PricePart(kind, null, null, null, base.yuan(), rate, base.times(rate));
    }
}
