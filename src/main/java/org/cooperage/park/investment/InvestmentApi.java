package org.cooperage.park.investment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.chain.Link;
import org.cooperage.park.investment.Lead.Move;
import org.cooperage.park.investment.LeadStore.Passage;
import org.cooperage.park.investment.Targets.AnchorPackage;
import org.cooperage.park.investment.Targets.TargetList;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Prospects, targets and leads, for programs.
@RestController
@RequestMapping("/api/investment")
class InvestmentApi {
    private final Targets targets;
    private final Prospects prospects;
    private final Leads leads;

    InvestmentApi(Targets targets, Prospects prospects, Leads leads) {
        this.targets = targets;
        this.prospects = prospects;
        this.leads = leads;
    }

    /// Weights in percent as `w_gap=20`, those that are missing as usual.
    @GetMapping("/targets")
    TargetList targets(@RequestParam Optional<String> link, @RequestParam Map<String, String> all) {
        return targets.list(link.filter(l -> !l.isBlank()).map(Link.Id::new), InvestmentPages.weights(all));
    }

    @GetMapping("/packages")
    List<AnchorPackage> packages() {
        return targets.packages();
    }

    @GetMapping("/prospects")
    Page<Prospect> prospects(@RequestParam Optional<String> link, PageRequest page) {
        return prospects.list(link.filter(l -> !l.isBlank()).map(Link.Id::new), page);
    }

    /// One with the same name is told anew.
    @PostMapping("/prospects")
    @ResponseStatus(HttpStatus.CREATED)
    Prospect add(@RequestBody ProspectForm form) {
        return prospects.add(form);
    }

    @GetMapping("/prospects/{prospectId}")
    Prospect prospect(@PathVariable UUID prospectId) {
        return prospects.get(new Prospect.Id(prospectId));
    }

    /// The open lead of a prospect, a new one if there is none.
    @PostMapping("/prospects/{prospectId}/lead")
    Lead open(@PathVariable UUID prospectId) {
        return leads.open(new Prospect.Id(prospectId));
    }

    @GetMapping("/leads")
    Page<Lead> leads(@RequestParam Optional<LeadStage> stage, PageRequest page) {
        return leads.list(stage, page);
    }

    /// Conversion and days of each stage.
    @GetMapping("/stages")
    List<Passage> stages() {
        return leads.passages();
    }

    @GetMapping("/leads/{leadId}")
    Lead lead(@PathVariable UUID leadId) {
        return leads.get(new Lead.Id(leadId));
    }

    @PutMapping("/leads/{leadId}")
    Lead edit(@PathVariable UUID leadId, @RequestBody LeadForm form) {
        return leads.edit(new Lead.Id(leadId), form);
    }

    @GetMapping("/leads/{leadId}/moves")
    List<Move> moves(@PathVariable UUID leadId) {
        leads.get(new Lead.Id(leadId));
        return leads.moves(new Lead.Id(leadId));
    }

    @PostMapping("/leads/{leadId}/moves")
    Lead move(@PathVariable UUID leadId, @RequestBody MoveForm form) {
        return leads.move(new Lead.Id(leadId), form);
    }
}
