package org.cooperage.deal.shipping;

import java.util.UUID;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Shipments for programs: what one sends, drives or expects, and its milestones. 409 when it is not the time for one.
@RestController
@RequestMapping("/api/shipments")
class ShipmentApi {

    private final Shipments shipments;

    ShipmentApi(Shipments shipments) {
        this.shipments = shipments;
    }

    record Told(Milestone milestone) {}

    @GetMapping
    Page<Shipment> list(
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) Shipment.@Nullable Stage stage,
            PageRequest page) {
        return shipments.list(new ShipmentFilter(null, null, stage, open), page);
    }

    @GetMapping("/{shipmentId}")
    Shipment show(@PathVariable UUID shipmentId) {
        return shipments.get(new Shipment.Id(shipmentId));
    }

    @PostMapping("/{shipmentId}/milestones")
    ResponseEntity<Shipment> milestone(@PathVariable UUID shipmentId, @RequestBody Told told) {
        return switch (told.milestone().tell(shipments, new Shipment.Id(shipmentId))) {
            case Moving.Moved it -> ResponseEntity.ok(it.shipment());
            case Moving.NotNow it -> ResponseEntity.status(HttpStatus.CONFLICT).body(it.shipment());
        };
    }
}
