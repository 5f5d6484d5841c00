package org.cooperage.policy.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.policy.programme.ProgrammeDraft.GoalDraft;
import org.cooperage.policy.programme.ProgrammeDraft.RiskDraft;
import org.cooperage.policy.programme.ProgrammeDraft.UndertakingDraft;
import org.cooperage.shared.Acting;
import org.cooperage.shared.AskAgain;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Special plans: all one may read, one of them with its lights, and writing it.
@Controller
class ProgrammePages {
    private final Programmes programmes;
    private final Reports reports;
    private final Goals goals;
    private final Parties parties;

    ProgrammePages(Programmes programmes, Reports reports, Goals goals, Parties parties) {
        this.programmes = programmes;
        this.reports = reports;
        this.goals = goals;
        this.parties = parties;
    }

    @GetMapping("/programmes")
    String list(Model model) {
        Acting.require("Seeing the plans");
        model.addAttribute("all", programmes.list());
        model.addAttribute("mayWrite", Acting.current().role() == Role.GOV);
        model.addAttribute("today", programmes.today());
        return "programme/list";
    }

    @PostMapping("/programmes")
    @AskAgain("/programmes")
    String draft(@ModelAttribute ProgrammeDraft typed) {
        return "redirect:/programmes/" + programmes.draft(typed).id();
    }

    /// @param fact figure of a goal to be set: its baseline is proposed
    /// @param since day of the baseline
    @GetMapping("/programmes/{programmeId}")
    String show(
            @PathVariable UUID programmeId,
            @RequestParam(defaultValue = "") String fact,
            @RequestParam(required = false) @Nullable LocalDate since,
            Model model) {
        Acting.require("Seeing the plans");
        var id = new Programme.Id(programmeId);
        var progress = reports.progress(id);
        var programme = progress.programme();
        var names = new ArrayList<Party.Id>();
        names.add(programme.owner());
        progress.undertakings().forEach(it -> names.add(it.lead()));
        model.addAttribute("it", progress);
        model.addAttribute("names", parties.names(names));
        model.addAttribute("risks", programmes.risks(id));
        model.addAttribute("levels", Risk.Level.values());
        model.addAttribute("own", programmes.isOwn(programme));
        model.addAttribute("me", Acting.current().party().orElse(null));
        model.addAttribute("areas", Undertaking.Area.values());
        model.addAttribute("sixParties", Undertaking.SixParty.values());
        model.addAttribute("measures", goals.measures());
        if (!fact.isEmpty() && programmes.isOwn(programme)) {
            model.addAttribute("proposed", goals.propose(id, fact, Optional.ofNullable(since)));
        }
        return "programme/programme";
    }

    @PostMapping("/programmes/{programmeId}/goals")
    @AskAgain("/programmes/{programmeId}")
    String addGoal(@PathVariable UUID programmeId, @ModelAttribute GoalDraft typed) {
        goals.add(new Programme.Id(programmeId), typed);
        return "redirect:/programmes/%s#goals".formatted(programmeId);
    }

    @PostMapping("/programmes/{programmeId}/undertakings")
    @AskAgain("/programmes/{programmeId}")
    String addUndertaking(@PathVariable UUID programmeId, @ModelAttribute UndertakingDraft typed) {
        programmes.addUndertaking(new Programme.Id(programmeId), typed);
        return "redirect:/programmes/%s#undertakings".formatted(programmeId);
    }

    @PostMapping("/programmes/{programmeId}/risks")
    @AskAgain("/programmes/{programmeId}")
    String addRisk(@PathVariable UUID programmeId, @ModelAttribute RiskDraft typed) {
        programmes.addRisk(new Programme.Id(programmeId), typed);
        return "redirect:/programmes/%s#risks".formatted(programmeId);
    }

    @PostMapping("/programmes/{programmeId}/undertakings/{undertakingId}/completion")
    @AskAgain("/programmes/{programmeId}")
    String close(
            @PathVariable UUID programmeId,
            @PathVariable UUID undertakingId,
            @RequestParam(defaultValue = "") String evidence) {
        programmes.close(new Programme.Id(programmeId), new Undertaking.Id(undertakingId), evidence);
        return "redirect:/programmes/%s#undertakings".formatted(programmeId);
    }

    @PostMapping("/programmes/{programmeId}/adoption")
    String adopt(@PathVariable UUID programmeId) {
        return "redirect:/programmes/"
                + programmes.adopt(new Programme.Id(programmeId)).id();
    }
}
