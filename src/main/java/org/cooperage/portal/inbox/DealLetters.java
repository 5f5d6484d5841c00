package org.cooperage.portal.inbox;

import java.util.ArrayList;
import java.util.List;
import org.cooperage.deal.DealEvent;
import org.cooperage.deal.Deals;
import org.cooperage.deal.JobDeal;
import org.cooperage.deal.Jobs;
import org.cooperage.deal.OrderDeal;
import org.cooperage.party.Party;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Tells buyers about their orders and makers about their jobs. A maker never hears of the buyer or of other makers.
@Component
class DealLetters {

    private final Inbox inbox;
    private final Deals deals;
    private final Jobs jobs;

    DealLetters(Inbox inbox, Deals deals, Jobs jobs) {
        this.inbox = inbox;
        this.deals = deals;
        this.jobs = jobs;
    }

    @ApplicationModuleListener
    void on(DealEvent event) {
        inbox.send(
                switch (event) {
                    case DealEvent.OfJob ofJob -> ofJob(ofJob);
                    default -> ofOrder(event);
                });
    }

    private List<Letter> ofOrder(DealEvent event) {
        var order = deals.get(event.order());
        return switch (event) {
            case DealEvent.OrderCommitted _ ->
                List.of(toBuyer(order, "order.committed", "", Letter.of(order.promised())));
            case DealEvent.PromiseChanged changed ->
                List.of(toBuyer(
                        order,
                        "order.promise",
                        changed.after() + "/" + changed.amountAfter().yuan(),
                        Letter.of(changed.before()),
                        Letter.of(changed.after()),
                        Letter.of(changed.amountBefore()),
                        Letter.of(changed.amountAfter())));
            case DealEvent.OrderRejected _ -> List.of(toBuyer(order, "order.rejected", ""));
            case DealEvent.OrderCancelled _ -> List.of(toBuyer(order, "order.cancelled", ""));
            case DealEvent.OrderShipped _ -> List.of(toBuyer(order, "order.shipped", "", Letter.of(order.promised())));
            case DealEvent.OrderDelivered _ -> List.of(toBuyer(order, "order.delivered", ""));
            case DealEvent.OrderSettled settled -> settled(order, settled);
            default -> List.of();
        };
    }

    private static List<Letter> settled(OrderDeal order, DealEvent.OrderSettled event) {
        return List.of(toBuyer(order, "order.settled", event.makers().size()));
    }

    private List<Letter> ofJob(DealEvent.OfJob event) {
        var job = jobs.get(event.job());
        return switch (event) {
            case DealEvent.JobOffered offered ->
                List.of(toMaker(
                        job, "job.offered", "", Letter.of(job.terms().quantity()), Letter.of(offered.answerBy())));
            case DealEvent.JobLapsed _ -> List.of(toMaker(job, "job.lapsed", ""));
            case DealEvent.JobWithdrawn _ -> List.of(toMaker(job, "job.withdrawn", ""));
            case DealEvent.JobCommitted _ ->
                List.of(toMaker(
                        job, "job.committed", "", Letter.of(job.planned().from())));
            case DealEvent.JobMoveAsked asked ->
                List.of(toMaker(job, "job.move", asked.answerBy(), Letter.of(asked.answerBy())));
            case DealEvent.JobMoved _ ->
                List.of(toMaker(
                        job,
                        "job.moved",
                        job.planned().from(),
                        Letter.of(job.planned().from())));
            case DealEvent.JobInspected inspected -> inspected(job, inspected);
            case DealEvent.ShipmentMoved moved -> moved(moved);
            default -> List.of();
        };
    }

    /// Good news needs no letter.
    private static List<Letter> inspected(JobDeal job, DealEvent.JobInspected event) {
        if (event.rework().signum() == 0 && event.scrap().signum() == 0) {
            return List.of();
        }
        return List.of(toMaker(
                job,
                "job.inspected",
                event.good() + "/" + event.rework() + "/" + event.scrap(),
                Letter.of(event.rework().toPlainString()),
                Letter.of(event.scrap().toPlainString())));
    }

    private static List<Letter> moved(DealEvent.ShipmentMoved event) {
        var receiver = event.receiver();
        if (receiver == null || !"DELIVERED".equals(event.stage())) {
            return List.of();
        }
        return List.of(Letter.to(receiver, "shipment.arrived", "/jobs", event.shipment()));
    }

    private static Letter toBuyer(OrderDeal order, String key, Object cause, Letter.Value... more) {
        return letter(
                order.buyer(), key, "/orders/" + order.need(), order.id() + "/" + cause, Letter.of(order.code()), more);
    }

    private static Letter toMaker(JobDeal job, String key, Object cause, Letter.Value... more) {
        return letter(
                job.maker(),
                key,
                "/jobs/" + job.id(),
                job.id() + "/" + cause,
                Letter.of(job.step().operation()),
                more);
    }

    private static Letter letter(
            Party.Id to, String key, String link, String cause, Letter.Value first, Letter.Value... more) {
        var values = new ArrayList<Letter.Value>(List.of(first));
        values.addAll(List.of(more));
        return new Letter(to, key, values, link, key + "/" + cause);
    }
}
