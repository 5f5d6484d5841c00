package org.cooperage.deal;

import java.util.UUID;
import org.cooperage.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The buyer's word on its order. The page itself is the thread under the need.
@Controller
class AgreementPages {

    private final Deals deals;

    AgreementPages(Deals deals) {
        this.deals = deals;
    }

    @PostMapping("/orders/{needId}/acceptance")
    String accept(@PathVariable UUID needId, @RequestParam int version, RedirectAttributes next) {
        return answered(needId, deals.acceptDelivery(order(needId), version), "accepted", next);
    }

    @PostMapping("/orders/{needId}/cancellation")
    String cancel(@PathVariable UUID needId, RedirectAttributes next) {
        return answered(needId, deals.cancel(order(needId), "BUYER"), "cancelled", next);
    }

    private Deal.Id order(UUID need) {
        return deals.findOfNeed(need)
                .orElseThrow(() -> new NotFound("order", need))
                .id();
    }

    private static String answered(UUID need, Accepting outcome, String word, RedirectAttributes next) {
        next.addFlashAttribute(
                "answer",
                switch (outcome) {
                    case Accepting.Done it -> word;
                    case Accepting.NotNow it -> "notnow";
                });
        return "redirect:/orders/" + need;
    }
}
