package org.cooperage.policy.leader;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cooperage.policy.leader.LeaderDraft.HelpDraft;
import org.cooperage.policy.leader.LeaderDraft.PromiseDraft;
import org.cooperage.policy.leader.LeaderDraft.StatementDraft;
import org.cooperage.shared.Acting;
import org.cooperage.shared.AskAgain;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Leading firms as the office, the association and the firm itself see them.
@Controller
class LeaderPages {
    private final Leaders leaders;
    private final Duties duties;

    LeaderPages(Leaders leaders, Duties duties) {
        this.leaders = leaders;
        this.duties = duties;
    }

    @GetMapping("/leaders")
    String list(PageRequest page, Model model) {
        model.addAttribute("today", leaders.today());
        return switch (Acting.current().role()) {
            case GOV -> {
                model.addAttribute("page", leaders.list(page));
                yield "leader/list";
            }
            case ASC -> {
                model.addAttribute("counted", leaders.counted());
                model.addAttribute("measures", Scores.of(unknown()));
                yield "leader/rules";
            }
            default -> own(leaders.own(), model);
        };
    }

    private static List<Score> unknown() {
        return Arrays.stream(LeaderMeasure.values()).map(Score::unknown).toList();
    }

    private static String own(Leaders.Standing it, Model model) {
        if (it.view() == null) {
            model.addAttribute("scores", it.scores());
            return "leader/forward";
        }
        return shown(it.view(), model);
    }

    private static String shown(LeaderView view, Model model) {
        model.addAttribute("v", view);
        model.addAttribute("office", Acting.current().role() == Role.GOV);
        model.addAttribute("kinds", Promise.Kind.values());
        return "leader/leader";
    }

    @GetMapping("/leaders/{leaderId}")
    String show(@PathVariable UUID leaderId, Model model) {
        model.addAttribute("today", leaders.today());
        return shown(leaders.view(new Leader.Id(leaderId)), model);
    }

    @PostMapping("/leaders")
    @AskAgain("/leaders")
    String putForward(@RequestParam(defaultValue = "false") boolean agreed) {
        leaders.putForward(agreed);
        return "redirect:/leaders";
    }

    @PostMapping("/leaders/withdrawal")
    String withdraw() {
        leaders.withdraw();
        return "redirect:/leaders";
    }

    @PostMapping("/leaders/{leaderId}/helps")
    @AskAgain("/leaders/{leaderId}")
    String help(@PathVariable UUID leaderId, HelpDraft draft) {
        duties.help(new Leader.Id(leaderId), draft);
        return "redirect:/leaders/" + leaderId;
    }

    @PostMapping("/leaders/{leaderId}/helps/{helpId}/completion")
    @AskAgain("/leaders/{leaderId}")
    String finish(
            @PathVariable UUID leaderId, @PathVariable UUID helpId, @RequestParam(defaultValue = "") String proof) {
        duties.finish(new Leader.Id(leaderId), new Help.Id(helpId), proof);
        return "redirect:/leaders/" + leaderId;
    }

    @PostMapping("/leaders/{leaderId}/promises")
    @AskAgain("/leaders/{leaderId}")
    String promise(@PathVariable UUID leaderId, PromiseDraft draft) {
        duties.promise(new Leader.Id(leaderId), draft);
        return "redirect:/leaders/" + leaderId;
    }

    @PostMapping("/leaders/{leaderId}/promises/{promiseId}/acceptance")
    String accept(@PathVariable UUID leaderId, @PathVariable UUID promiseId) {
        duties.accept(new Leader.Id(leaderId), new Promise.Id(promiseId));
        return "redirect:/leaders/" + leaderId;
    }

    @PostMapping("/leaders/{leaderId}/promises/{promiseId}/statement")
    @AskAgain("/leaders/{leaderId}")
    String state(@PathVariable UUID leaderId, @PathVariable UUID promiseId, StatementDraft draft) {
        duties.state(new Leader.Id(leaderId), new Promise.Id(promiseId), draft);
        return "redirect:/leaders/" + leaderId;
    }
}
