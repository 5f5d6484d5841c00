package org.cooperage.deal.service;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Service orders for programs: each move is posted, as on the page.
@RestController
class ServiceOrderApi {

    private final ServiceOrders orders;

    ServiceOrderApi(ServiceOrders orders) {
        this.orders = orders;
    }

    record ServiceOrderDraft(BigDecimal quantity, @Nullable String note) {}

    record AnswerDraft(String words) {}

    @PostMapping("/api/services/{serviceId}/orders")
    @ResponseStatus(HttpStatus.CREATED)
    ServiceOrder open(@PathVariable UUID serviceId, @RequestBody ServiceOrderDraft draft) {
        var customer =
                Acting.current().party().map(Party.Id::new).orElseThrow(() -> new NotAllowed("Ordering a service"));
        return orders.open(
                customer, new ServiceRequest(new ServiceOffer.Id(serviceId), draft.quantity(), null, draft.note()));
    }

    @GetMapping("/api/service-orders")
    Page<ServiceOrder> list(@ModelAttribute("query") ServiceOrderQuery query, PageRequest page) {
        return orders.list(query.toFilter(), page);
    }

    @GetMapping("/api/service-orders/{serviceOrderId}")
    ResponseEntity<ServiceOrder> show(@PathVariable UUID serviceOrderId) {
        return tagged(orders.get(new ServiceOrder.Id(serviceOrderId)), HttpStatus.OK);
    }

    /// Every step so far, for the two parties.
    @GetMapping("/api/service-orders/{serviceOrderId}/moves")
    List<ServiceEntry> entries(@PathVariable UUID serviceOrderId) {
        var id = new ServiceOrder.Id(serviceOrderId);
        orders.get(id);
        return orders.entries(id);
    }

    /// 409 and the order as it stands when the move cannot be made now.
    @PostMapping("/api/service-orders/{serviceOrderId}/moves")
    ResponseEntity<ServiceOrder> move(@PathVariable UUID serviceOrderId, @RequestBody ServiceMoveForm move) {
        return switch (move.make(orders, new ServiceOrder.Id(serviceOrderId))) {
            case ServiceOrdering.Done done -> tagged(done.order(), HttpStatus.OK);
            case ServiceOrdering.NotNow notNow -> tagged(notNow.order(), HttpStatus.CONFLICT);
        };
    }

    @PostMapping("/api/service-orders/{serviceOrderId}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable UUID serviceOrderId, @RequestBody AnswerDraft draft) {
        orders.answer(new ServiceOrder.Id(serviceOrderId), draft.words());
    }

    private static ResponseEntity<ServiceOrder> tagged(ServiceOrder it, HttpStatus status) {
        return ResponseEntity.status(status)
                .eTag(Integer.toString(it.version()))
                .body(it);
    }
}
