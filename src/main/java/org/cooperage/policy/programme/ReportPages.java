package org.cooperage.policy.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A plan as others read it: who has to do what, and the report of a year.
@Controller
class ReportPages {
    private final Reports reports;
    private final Parties parties;

    ReportPages(Reports reports, Parties parties) {
        this.reports = reports;
        this.parties = parties;
    }

    @GetMapping("/programmes/{programmeId}/duties")
    String duties(@PathVariable UUID programmeId, Model model) {
        Acting.require("Seeing the plans");
        var progress = reports.progress(new Programme.Id(programmeId));
        model.addAttribute("it", progress);
        model.addAttribute("board", DutyBoard.of(progress.undertakings(), progress.today()));
        addNames(progress, model);
        return "programme/duties";
    }

    @GetMapping("/programmes/{programmeId}/report")
    String report(@PathVariable UUID programmeId, @RequestParam(required = false) @Nullable Integer year, Model model) {
        Acting.require("Seeing the plans");
        var report = reports.year(new Programme.Id(programmeId), year);
        model.addAttribute("it", report.progress());
        model.addAttribute("report", report);
        addNames(report.progress(), model);
        return "programme/report";
    }

    private void addNames(Progress progress, Model model) {
        var who = new ArrayList<Party.Id>(List.of(progress.programme().owner()));
        progress.undertakings().forEach(it -> who.add(it.lead()));
        model.addAttribute("names", parties.names(who));
    }
}
