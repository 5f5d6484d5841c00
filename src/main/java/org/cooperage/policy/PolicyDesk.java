package org.cooperage.policy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.cooperage.party.Parties;
import org.cooperage.shared.Acting;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Lays out what the pages of policies and applications show.
@Component
class PolicyDesk {
    private final Policies policies;
    private final Matches matches;
    private final Applications applications;
    private final Parties parties;

    PolicyDesk(Policies policies, Matches matches, Applications applications, Parties parties) {
        this.policies = policies;
        this.matches = matches;
        this.applications = applications;
        this.parties = parties;
    }

    static boolean isFirm() {
        var role = Acting.current().role();
        return role == Role.LEAD || role == Role.SME || role == Role.SVC;
    }

    String list(PageRequest page, Model model) {
        var found = policies.list(page);
        model.addAttribute("page", found);
        model.addAttribute(
                "names",
                parties.names(
                        found.rows().stream().map(Policy::issuer).distinct().toList()));
        model.addAttribute("mayWrite", Acting.current().role() == Role.GOV);
        model.addAttribute("isFirm", isFirm());
        return "policy/list";
    }

    String policy(Policy policy, Model model) {
        boolean own = policies.isOwn(policy);
        model.addAttribute("policy", policy);
        model.addAttribute("issuer", parties.names(List.of(policy.issuer())).get(policy.issuer()));
        model.addAttribute("own", own);
        model.addAttribute("cases", own ? policies.outcomes(policy) : List.of());
        model.addAttribute("offered", isFirm() ? matches.of(policy) : null);
        model.addAttribute("open", policy.appliesOn(policies.today()));
        model.addAttribute("official", Matches.asked(policy).allMatch(it -> it.isOfficial()));
        return "policy/policy";
    }

    String mine(Model model) {
        var matched = matches.matched();
        model.addAttribute("it", matched);
        model.addAttribute(
                "titles",
                matched.offered().stream()
                        .map(Offered::policy)
                        .collect(Collectors.toMap(it -> it.id().toString(), Policy::title)));
        return "policy/mine";
    }

    String applications(PageRequest page, Model model) {
        var found = applications.list(page);
        model.addAttribute("page", found);
        model.addAttribute(
                "names",
                parties.names(
                        found.rows().stream().map(Application::firm).distinct().toList()));
        model.addAttribute(
                "policies",
                policies
                        .list(found.rows().stream()
                                .map(Application::policy)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(it -> it.id().value(), Policy::title)));
        model.addAttribute("isFirm", isFirm());
        return "policy/applications";
    }

    String application(Application.Id id, Model model) {
        var it = applications.get(id);
        var acting = Acting.current();
        model.addAttribute("it", it);
        model.addAttribute("policy", policies.get(new Policy.Id(it.policy())));
        model.addAttribute("names", parties.names(List.of(it.firm(), it.issuer())));
        model.addAttribute("steps", applications.steps(id));
        model.addAttribute("papers", applications.papers(id));
        model.addAttribute("stillPublic", applications.isStillPublic(it));
        model.addAttribute("isFirm", acting.isFor(it.firm().value()));
        model.addAttribute("moves", moves(it, acting.isFor(it.firm().value())));
        return "policy/application";
    }

    private List<Application.Stage> moves(Application it, boolean asFirm) {
        return Arrays.stream(Application.Stage.values())
                .filter(to -> it.stage().mayBecome(to) && to.isByFirm() == asFirm)
                .filter(to -> to != Application.Stage.APPROVED || !applications.isStillPublic(it))
                .toList();
    }
}
