package org.cooperage.deal.dispute;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cooperage.deal.Deal;
import org.cooperage.deal.Deals;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.Jobs;
import org.cooperage.deal.OrderDeal;
import org.cooperage.deal.OrderStage;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Lays out what the pages of disputes show; also the part on the pages of an order and a job:
/// `${@disputes.ofJob(job.id)}`.
@Component("disputes")
class DisputeDesk {

    private final Disputes disputes;
    private final Deals deals;
    private final Jobs jobs;
    private final Parties parties;
    private final Clock clock;

    DisputeDesk(Disputes disputes, Deals deals, Jobs jobs, Parties parties, Clock clock) {
        this.disputes = disputes;
        this.deals = deals;
        this.jobs = jobs;
        this.parties = parties;
        this.clock = clock;
    }

    public List<Dispute> ofOrder(Deal.Id order) {
        return disputes.ofOrder(order);
    }

    public List<Dispute> ofJob(Deal.Id job) {
        return disputes.ofJob(job);
    }

    /// Whether the acting party may object to something of an order that was delivered.
    public boolean mayClaim(OrderDeal order) {
        var stage = order.stage();
        return (stage == OrderStage.DELIVERED || stage == OrderStage.DISPUTED)
                && Acting.current().isFor(order.buyer().value());
    }

    String claim(UUID need, DisputeForm form, List<Fault> faults, Model model) {
        var order = deals.findOfNeed(need)
                .filter(it -> Acting.current().isFor(it.buyer().value()))
                .orElseThrow(() -> new NotFound("order", need));
        var made = jobs.ofOrder(order.id()).stream()
                .filter(job -> job.stage().hasPassed())
                .sorted((one, other) -> other.step().seq() - one.step().seq())
                .toList();
        model.addAttribute("order", order);
        model.addAttribute("jobs", made);
        model.addAttribute("names", names(made.stream().map(JobDeal::maker).toList()));
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        return "dispute/claim";
    }

    String dispute(Dispute.Id id, @Nullable DisputeForm form, List<Fault> faults, Model model) {
        var dispute = disputes.get(id);
        var offer = dispute.offer();
        var acting = Acting.current();
        model.addAttribute("it", dispute);
        model.addAttribute("names", names(List.of(dispute.buyer(), dispute.maker())));
        model.addAttribute("isBuyer", acting.isFor(dispute.buyer().value()));
        model.addAttribute("isMaker", acting.isFor(dispute.maker().value()));
        model.addAttribute("isMediator", dispute.mediated() && acting.role() == Role.OPS);
        model.addAttribute("mayMediate", mayMediate(dispute));
        model.addAttribute("form", form == null ? DisputeForm.of(offer == null ? dispute.wish() : offer) : form);
        model.addAttribute("faults", faults);
        model.addAttribute("now", clock.instant());
        return "dispute/dispute";
    }

    private boolean mayMediate(Dispute dispute) {
        return dispute.stage().mayBecome(Dispute.Stage.MEDIATION)
                && (dispute.stage() != Dispute.Stage.OPEN || dispute.isOverdue(clock.instant()));
    }

    private Map<Party.Id, Bilingual> names(List<Party.Id> some) {
        return parties.names(Set.copyOf(some));
    }
}
