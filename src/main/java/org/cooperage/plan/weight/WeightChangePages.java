package org.cooperage.plan.weight;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cooperage.party.Parties;
import org.cooperage.shared.Acting;
import org.cooperage.shared.AskAgain;
import org.cooperage.shared.Entered;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Announced changes of the weights: everybody reads, who is signed in comments, the operator moves them on.
@Controller
class WeightChangePages {
    private static final String ONE = "/rules/changes/{weightChangeId}";

    private final WeightChanges changes;
    private final Parties parties;

    WeightChangePages(WeightChanges changes, Parties parties) {
        this.changes = changes;
        this.parties = parties;
    }

    @GetMapping("/rules/changes")
    String list(PageRequest page, Model model) {
        model.addAttribute("page", changes.list(page));
        model.addAttribute("operator", Acting.current().role() == Role.OPS);
        return "weight/changes";
    }

    @GetMapping(ONE)
    String show(@PathVariable UUID weightChangeId, Model model) {
        var change = changes.get(WeightChanges.id(weightChangeId));
        var comments = changes.comments(change.id());
        model.addAttribute("change", change);
        model.addAttribute("comments", comments);
        model.addAttribute(
                "names",
                parties.names(comments.stream().map(WeightChange.Comment::party).toList()));
        model.addAttribute("operator", Acting.current().role() == Role.OPS);
        model.addAttribute("mayComment", Acting.current().party().isPresent());
        model.addAttribute("stages", WeightChange.Stage.values());
        model.addAttribute("findings", WeightChange.Finding.values());
        model.addAttribute("earliest", changes.today().plusDays(WeightChange.FEWEST_DAYS));
        model.addAttribute("review", changes.today().plusDays(WeightChange.LATEST_REVIEW_DAYS / 3));
        return "weight/change";
    }

    @PostMapping(ONE + "/consultation")
    @AskAgain(ONE)
    String consult(
            @PathVariable UUID weightChangeId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        return shown(changes.consult(WeightChanges.id(weightChangeId), day("until", typed)), weightChangeId, next);
    }

    @PostMapping(ONE + "/comments")
    @AskAgain(ONE)
    String comment(@PathVariable UUID weightChangeId, @RequestParam(defaultValue = "") String text) {
        changes.comment(WeightChanges.id(weightChangeId), text);
        return "redirect:/rules/changes/" + weightChangeId;
    }

    @PostMapping(ONE + "/judgement")
    @AskAgain(ONE)
    String judge(@PathVariable UUID weightChangeId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        var entered = new Entered();
        var finding = entered.choice("finding", typed.get("finding"), WeightChange.Finding.class);
        entered.refuse();
        var reasons = typed.getOrDefault("judgement", "");
        return shown(changes.judge(WeightChanges.id(weightChangeId), finding, reasons), weightChangeId, next);
    }

    @PostMapping(ONE + "/publication")
    @AskAgain(ONE)
    String publish(
            @PathVariable UUID weightChangeId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        var on = day("effectiveOn", typed);
        return shown(changes.publish(WeightChanges.id(weightChangeId), on), weightChangeId, next);
    }

    @PostMapping(ONE + "/urgency")
    @AskAgain(ONE)
    String hurry(@PathVariable UUID weightChangeId, @RequestParam Map<String, String> typed, RedirectAttributes next) {
        return shown(changes.hurry(WeightChanges.id(weightChangeId), day("reviewOn", typed)), weightChangeId, next);
    }

    @PostMapping(ONE + "/withdrawal")
    String withdraw(@PathVariable UUID weightChangeId, RedirectAttributes next) {
        return shown(changes.withdraw(WeightChanges.id(weightChangeId)), weightChangeId, next);
    }

    static LocalDate day(String field, Map<String, String> typed) {
        var entered = new Entered();
        var text = typed.getOrDefault(field, "");
        var day = entered.findDay(field, text.isBlank() ? "?" : text);
        entered.refuse();
        return day == null ? LocalDate.EPOCH : day;
    }

    private static String shown(WeightMove move, UUID change, RedirectAttributes next) {
        next.addFlashAttribute(
                "toast",
                switch (move) {
                    case WeightMove.Moved moved -> "weight.toast.moved";
                    case WeightMove.NotNow notNow -> "weight.toast.notnow";
                    case WeightMove.StillOpen open -> "weight.toast.open";
                    case WeightMove.NotFair notFair -> "weight.toast.unfair";
                });
        return "redirect:/rules/changes/" + change;
    }
}
