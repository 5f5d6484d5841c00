package org.cooperage.deal;

import java.util.List;
import java.util.UUID;
import org.cooperage.shared.EntityTag;
import org.cooperage.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A confirmed order for programs: how it stands, what happened, the buyer's word on it. 404 until it is confirmed.
@RestController
@RequestMapping("/api/orders/{needId}")
class AgreementApi {

    private final Deals deals;
    private final Jobs jobs;

    AgreementApi(Deals deals, Jobs jobs) {
        this.deals = deals;
        this.jobs = jobs;
    }

    @GetMapping("/agreement")
    ResponseEntity<OrderDeal> agreement(@PathVariable UUID needId) {
        return ok(order(needId));
    }

    @GetMapping("/jobs")
    List<JobApi.JobView> jobs(@PathVariable UUID needId) {
        return jobs.ofOrder(order(needId).id()).stream().map(JobApi.JobView::of).toList();
    }

    @GetMapping("/thread")
    List<DealEntry> thread(@PathVariable UUID needId) {
        return deals.thread(order(needId).id());
    }

    @PostMapping("/acceptance")
    ResponseEntity<OrderDeal> accept(@PathVariable UUID needId, @RequestHeader("If-Match") String version) {
        return answered(deals.acceptDelivery(order(needId).id(), EntityTag.version(version)));
    }

    @PostMapping("/cancellation")
    ResponseEntity<OrderDeal> cancel(@PathVariable UUID needId) {
        return answered(deals.cancel(order(needId).id(), "BUYER"));
    }

    private OrderDeal order(UUID need) {
        return deals.findOfNeed(need).orElseThrow(() -> new NotFound("order", need));
    }

    private static ResponseEntity<OrderDeal> answered(Accepting outcome) {
        return switch (outcome) {
            case Accepting.Done it -> ok(it.order());
            case Accepting.NotNow it ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(it.order());
        };
    }

    private static ResponseEntity<OrderDeal> ok(OrderDeal order) {
        return ResponseEntity.ok().eTag("\"" + order.version() + "\"").body(order);
    }
}
