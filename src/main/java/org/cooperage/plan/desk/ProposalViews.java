package org.cooperage.plan.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cooperage.plan.BuyerClass;
import org.cooperage.plan.Choice;
import org.cooperage.plan.Job;
import org.cooperage.plan.Missing;
import org.cooperage.plan.Plan;
import org.cooperage.plan.PricePart;
import org.cooperage.plan.Proposal;
import org.cooperage.plan.Reason;
import org.cooperage.plan.Relaxation;
import org.cooperage.plan.Transport;
import org.cooperage.plan.Weight;
import org.cooperage.plan.Weighting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.TimeSlot;
import org.cooperage.shared.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Proposals as programs read them: money in yuan, makers by the name the buyer may know, reasons as sentences.
@Component
@Transactional(readOnly = true)
class ProposalViews {

    private final MakerNames makers;
    private final PlanTexts texts;

    ProposalViews(MakerNames makers, PlanTexts texts) {
        this.makers = makers;
        this.texts = texts;
    }

    /// @param party absent while the firm does not want to be named
    record Maker(@Nullable UUID party, Bilingual name, Bilingual city) {}

    /// @param key names the job within the plan
    /// @param quantity what goes in, loss included
    record JobView(
            UUID key,
            int operation,
            Bilingual name,
            Maker maker,
            BigDecimal quantity,
            Unit unit,
            List<Job.Line> lines,
            TimeSlot span,
            BigDecimal unitPrice,
            BigDecimal setupFee,
            BigDecimal amount) {}

    record TransportView(
            UUID fromJob,
            @Nullable UUID toJob,
            BigDecimal kg,
            BigDecimal km,
            Instant depart,
            Instant arrive,
            BigDecimal cost) {}

    record PartView(
            PricePart.Kind kind, @Nullable UUID job, BigDecimal quantity, BigDecimal unitPrice, BigDecimal amount) {}

    /// @param difference of the whole order in yuan
    /// @param laterMinutes negative: earlier
    record AlternativeView(Maker maker, BigDecimal difference, long laterMinutes) {}

    record ChoiceView(UUID job, List<String> why, List<AlternativeView> alternatives, List<String> wouldChange) {}

    /// @param amount yuan
    record TermView(String term, BigDecimal amount) {}

    /// What the planner was told when the plan was made; the weights behind each term stand in `/api/weights`.
    record WeightingView(BuyerClass buyers, Map<Weight, BigDecimal> values) {
        static @Nullable WeightingView of(@Nullable Weighting weighting) {
            return weighting == null ? null : new WeightingView(weighting.buyers(), weighting.values());
        }
    }

    record View(
            UUID id,
            UUID order,
            Proposal.Goal goal,
            BigDecimal price,
            Instant promised,
            int makers,
            int cities,
            double passRate,
            Instant validUntil,
            Proposal.State state,
            long tookMillis,
            @Nullable Double boundGap,
            List<TermView> terms,
            @Nullable WeightingView weighting,
            List<String> notes,
            List<JobView> jobs,
            List<TransportView> transports,
            List<PartView> parts,
            List<ChoiceView> choices) {}

    record RelaxationView(
            Relaxation.Kind kind,
            String text,
            @Nullable Instant due,
            @Nullable BigDecimal ceiling,
            @Nullable Integer maxMakers,
            BigDecimal price,
            Instant promised) {}

    public List<View> of(List<Proposal> proposals) {
        var names = makers.of(proposals);
        return proposals.stream().map(p -> view(p, names)).toList();
    }

    public List<String> missing(List<Missing> missing) {
        var names = makers.of(List.of());
        return missing.stream().map(m -> texts.missing(m, names)).toList();
    }

    public List<RelaxationView> relaxations(List<Relaxation> relaxations) {
        return relaxations.stream().map(this::relaxation).toList();
    }

    private RelaxationView relaxation(Relaxation r) {
        var ceiling = r.ceiling();
        return new RelaxationView(
                r.kind(),
                texts.relaxation(r),
                r.due(),
                ceiling == null ? null : ceiling.yuan(),
                r.maxMakers(),
                r.price().yuan(),
                r.promised());
    }

    private View view(Proposal proposal, MakerNames.Names names) {
        var plan = proposal.plan();
        return new View(
                proposal.id().value(),
                proposal.needId().value(),
                proposal.goal(),
                proposal.price().yuan(),
                proposal.promised(),
                proposal.makers(),
                proposal.cities(),
                proposal.passRate().value(),
                proposal.validUntil(),
                proposal.state(),
                proposal.took().toMillis(),
                plan.boundGap(),
                plan.terms().stream()
                        .map(term -> new TermView(term.name(), term.amount().yuan()))
                        .toList(),
                WeightingView.of(plan.weighting()),
                sentences(plan.notes(), plan, names),
                plan.jobs().stream().map(job -> job(job, names)).toList(),
                plan.transports().stream().map(ProposalViews::transport).toList(),
                plan.parts().stream().map(ProposalViews::part).toList(),
                plan.choices().stream()
                        .map(choice -> choice(choice, plan, names))
                        .toList());
    }

    private static JobView job(Job job, MakerNames.Names names) {
        return new JobView(
                job.key(),
                job.operationSeq(),
                job.operation(),
                maker(job.makerId(), job.cityId(), names),
                job.quantity(),
                job.unit(),
                job.lines(),
                job.span(),
                job.unitPrice(),
                job.setupFee().yuan(),
                job.amount().yuan());
    }

    private static Maker maker(UUID party, UUID city, MakerNames.Names names) {
        return new Maker(names.open().contains(party) ? party : null, names.maker(party), names.city(city));
    }

    private static TransportView transport(Transport t) {
        return new TransportView(
                t.fromJob(),
                t.toJob(),
                t.kg(),
                t.km(),
                t.depart(),
                t.arrive(),
                t.cost().yuan());
    }

    private static PartView part(PricePart part) {
        return new PartView(
                part.kind(),
                part.jobKey(),
                part.quantity(),
                part.unitPrice(),
                part.amount().yuan());
    }

    private ChoiceView choice(Choice choice, Plan plan, MakerNames.Names names) {
        return new ChoiceView(
                choice.jobKey(),
                sentences(choice.reasons(), plan, names),
                choice.alternatives().stream().map(a -> alternative(a, names)).toList(),
                sentences(choice.wouldChange(), plan, names));
    }

    private static AlternativeView alternative(Choice.Alternative a, MakerNames.Names names) {
        return new AlternativeView(
                maker(a.makerId(), a.cityId(), names),
                a.difference().yuan(),
                a.later().toMinutes());
    }

    private List<String> sentences(List<Reason> reasons, Plan plan, MakerNames.Names names) {
        return reasons.stream().map(reason -> texts.reason(reason, plan, names)).toList();
    }
}
