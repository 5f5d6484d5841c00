package org.cooperage.market.dispatch;

import java.util.Locale;
import java.util.UUID;
import org.cooperage.plan.Plans;
import org.cooperage.plan.Proposal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The buyer confirms a proposal and answers changes.
@Controller
class DispatchPages {

    private final Dispatches dispatches;
    private final Plans plans;
    private final MessageSource texts;

    DispatchPages(Dispatches dispatches, Plans plans, MessageSource texts) {
        this.dispatches = dispatches;
        this.plans = plans;
        this.texts = texts;
    }

    @PostMapping("/proposals/{proposalId}/confirmation")
    String confirm(@PathVariable UUID proposalId, RedirectAttributes flash, Locale locale) {
        var id = new Proposal.Id(proposalId);
        var order = "redirect:/orders/" + plans.get(id).needId();
        switch (dispatches.confirm(id)) {
            case Confirming.Confirmed confirmed -> say(flash, "market.confirmed", locale);
            case Confirming.AlreadyConfirmed before -> say(flash, "market.confirmed.before", locale);
            case Confirming.Gone(var why, var again) -> {
                say(flash, "market.gone." + why, locale);
                return again.isPresent() ? order + "/proposals" : order;
            }
        }
        return order;
    }

    @GetMapping("/changes/{changeId}")
    String show(@PathVariable UUID changeId, Model model) {
        model.addAttribute("change", ChangeView.forBuyer(dispatches.change(new Change.Id(changeId))));
        return "market/change";
    }

    @PostMapping("/changes/{changeId}/agreement")
    String agree(@PathVariable UUID changeId, RedirectAttributes flash, Locale locale) {
        return decided(dispatches.agree(new Change.Id(changeId)), flash, locale);
    }

    @PostMapping("/changes/{changeId}/refusal")
    String refuse(@PathVariable UUID changeId, RedirectAttributes flash, Locale locale) {
        return decided(dispatches.refuse(new Change.Id(changeId)), flash, locale);
    }

    private String decided(Deciding outcome, RedirectAttributes flash, Locale locale) {
        return switch (outcome) {
            case Deciding.Agreed(var change) -> back(change, "market.decided.agreed", flash, locale);
            case Deciding.Refused(var change) -> back(change, "market.decided.refused", flash, locale);
            case Deciding.Overtaken(var change) -> back(change, "market.decided.overtaken", flash, locale);
            case Deciding.TooLate(var change) -> back(change, "market.decided.late", flash, locale);
        };
    }

    private String back(Change change, String text, RedirectAttributes flash, Locale locale) {
        say(flash, text, locale);
        return "redirect:/orders/" + change.need();
    }

    private void say(RedirectAttributes flash, String key, Locale locale) {
        flash.addFlashAttribute("flash", texts.getMessage(key, null, locale));
    }
}
