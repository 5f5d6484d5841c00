package org.cooperage.policy;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.policy.engine.Truth;
import org.cooperage.shared.AskAgain;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The library of policies, and writing them.
@Controller
class PolicyPages {
    private final Policies policies;
    private final DryRuns dryRuns;
    private final Evaluations evaluations;
    private final PolicyDesk desk;

    PolicyPages(Policies policies, DryRuns dryRuns, Evaluations evaluations, PolicyDesk desk) {
        this.policies = policies;
        this.dryRuns = dryRuns;
        this.evaluations = evaluations;
        this.desk = desk;
    }

    @GetMapping("/policies")
    String list(PageRequest page, Model model) {
        return desk.list(page, model);
    }

    @GetMapping("/policies/{policyId}")
    String show(@PathVariable UUID policyId, Model model) {
        return desk.policy(policies.get(new Policy.Id(policyId)), model);
    }

    @GetMapping("/policies/new")
    String blank(Model model) {
        policies.issuer();
        return form(PolicyDraft.empty(policies.today()), null, model);
    }

    @GetMapping("/policies/{policyId}/edit")
    String edit(@PathVariable UUID policyId, Model model) {
        var policy = policies.own(new Policy.Id(policyId));
        return form(PolicyDraft.of(policy), policy, model);
    }

    private String form(PolicyDraft draft, @Nullable Policy policy, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("policy", policy);
        model.addAttribute("levels", Policy.Level.values());
        model.addAttribute("kinds", Policy.Kind.values());
        model.addAttribute("facts", policies.vocabulary().facts());
        return "policy/edit";
    }

    @PostMapping("/policies")
    ModelAndView draft(@ModelAttribute PolicyDraft typed, Model model) {
        try {
            return new ModelAndView(
                    "redirect:/policies/" + policies.draft(typed).id());
        } catch (InvalidInput wrong) {
            return again(wrong, form(typed, null, model), model);
        }
    }

    @PostMapping("/policies/{policyId}")
    ModelAndView save(
            @PathVariable UUID policyId, @RequestParam int version, @ModelAttribute PolicyDraft typed, Model model) {
        var id = new Policy.Id(policyId);
        try {
            return new ModelAndView(
                    "redirect:/policies/" + policies.edit(id, typed, version).id());
        } catch (InvalidInput wrong) {
            return again(wrong, form(typed, policies.own(id), model), model);
        }
    }

    private static ModelAndView again(InvalidInput wrong, String view, Model model) {
        model.addAttribute("faults", wrong.faults());
        return new ModelAndView(view, model.asMap(), HttpStatus.BAD_REQUEST);
    }

    @PostMapping("/policies/{policyId}/cases")
    @AskAgain("/policies/{policyId}")
    String addCase(
            @PathVariable UUID policyId,
            @RequestParam String name,
            @RequestParam String facts,
            @RequestParam String expected,
            @RequestParam(defaultValue = "") String yuan) {
        policies.addCase(new Policy.Id(policyId), testCase(name, facts, expected, yuan));
        return "redirect:/policies/%s#cases".formatted(policyId);
    }

    static TestCase testCase(String name, String facts, String expected, String yuan) {
        var truth = Arrays.stream(Truth.values())
                .filter(it -> it.name().equals(expected))
                .findFirst()
                .orElseThrow(
                        () -> InvalidInput.of("expected", expected, "policy.wrong.expected", "policy.mend.expected"));
        var paid = yuan.isBlank() ? Optional.<Money>empty() : Optional.of(Money.parse("yuan", yuan));
        return new TestCase(name, facts, truth, paid);
    }

    @PostMapping("/policies/{policyId}/cases/removal")
    String removeCase(@PathVariable UUID policyId, @RequestParam String name) {
        policies.removeCase(new Policy.Id(policyId), name);
        return "redirect:/policies/%s#cases".formatted(policyId);
    }

    @PostMapping("/policies/{policyId}/publication")
    ModelAndView publish(@PathVariable UUID policyId, @RequestParam int version, Model model) {
        var outcome = policies.publish(new Policy.Id(policyId), version);
        if (outcome instanceof Publishing.Published) {
            return new ModelAndView("redirect:/policies/" + policyId);
        }
        model.addAttribute("refused", outcome instanceof Publishing.Untried ? "untried" : "otherwise");
        return new ModelAndView(show(policyId, model), model.asMap(), HttpStatus.CONFLICT);
    }

    @PostMapping("/policies/{policyId}/withdrawal")
    String withdraw(@PathVariable UUID policyId, @RequestParam int version) {
        return "redirect:/policies/"
                + policies.withdraw(new Policy.Id(policyId), version).id();
    }

    @PostMapping("/policies/{policyId}/editions")
    String nextEdition(@PathVariable UUID policyId) {
        return "redirect:/policies/%s/edit"
                .formatted(policies.nextEdition(new Policy.Id(policyId)).id());
    }

    /// What came of it.
    @GetMapping("/policies/{policyId}/evaluation")
    String evaluation(@PathVariable UUID policyId, Model model) {
        var id = new Policy.Id(policyId);
        model.addAttribute("policy", policies.own(id));
        model.addAttribute("it", EvaluationView.of(evaluations.of(id)));
        return "policy/evaluation";
    }

    @GetMapping("/policies/{policyId}/dry-run")
    String dryRun(@PathVariable UUID policyId, Model model) {
        var policy = policies.own(new Policy.Id(policyId));
        model.addAttribute("policy", policy);
        model.addAttribute("run", dryRuns.run(policy));
        return "policy/run";
    }
}
