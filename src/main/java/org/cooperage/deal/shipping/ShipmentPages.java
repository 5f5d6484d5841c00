package org.cooperage.deal.shipping;

import java.time.Clock;
import java.util.UUID;
import org.cooperage.shared.Acting;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What one sends, drives or expects, with the next milestone as a button.
@Controller
class ShipmentPages {

    private final Shipments shipments;
    private final ShipmentNames names;
    private final Clock clock;

    ShipmentPages(Shipments shipments, ShipmentNames names, Clock clock) {
        this.shipments = shipments;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/shipments")
    String list(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam(required = false) Shipment.@Nullable Stage stage,
            PageRequest page,
            Model model) {
        var found = shipments.list(new ShipmentFilter(null, null, stage, open && stage == null), page);
        model.addAttribute("page", found);
        model.addAttribute("names", names.of(found.rows()));
        model.addAttribute("acting", Acting.current());
        model.addAttribute("open", open);
        model.addAttribute("stage", stage);
        model.addAttribute("now", clock.instant());
        return "deal/shipments";
    }

    @PostMapping("/shipments/{shipmentId}/milestones")
    String milestone(@PathVariable UUID shipmentId, @RequestParam Milestone milestone, RedirectAttributes next) {
        var outcome = milestone.tell(shipments, new Shipment.Id(shipmentId));
        next.addFlashAttribute("told", outcome instanceof Moving.NotNow ? "notnow" : milestone.name());
        return "redirect:/shipments";
    }
}
