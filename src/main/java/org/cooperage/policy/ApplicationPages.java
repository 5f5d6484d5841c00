package org.cooperage.policy;

import java.io.IOException;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.Upload;
import org.cooperage.shared.AskAgain;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// What a firm gets, its answers, its applications; and the issuer's work on them.
@Controller
class ApplicationPages {
    private final Matches matches;
    private final Applications applications;
    private final PolicyDesk desk;

    ApplicationPages(Matches matches, Applications applications, PolicyDesk desk) {
        this.matches = matches;
        this.applications = applications;
        this.desk = desk;
    }

    @GetMapping("/policies/mine")
    String mine(Model model) {
        return desk.mine(model);
    }

    @PostMapping("/policies/answers")
    @AskAgain("/policies/mine")
    String answer(@RequestParam MultiValueMap<String, String> typed) {
        var answers = new HashMap<String, @Nullable String>();
        typed.forEach((fact, values) -> answers.put(fact, String.join("|", values)));
        matches.answer(answers);
        return "redirect:/policies/mine";
    }

    @PostMapping("/policies/{policyId}/applications")
    @AskAgain("/policies/{policyId}")
    ModelAndView apply(
            @PathVariable UUID policyId,
            @RequestParam(defaultValue = "") String truthful,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model)
            throws IOException {
        if (truthful.isEmpty()) {
            throw InvalidInput.of("truthful", "", "policy.wrong.truthful", "policy.mend.truthful");
        }
        var paper = file == null || file.isEmpty() ? null : Upload.of(file);
        return switch (applications.apply(new Policy.Id(policyId), paper)) {
            case Applying.Done done ->
                new ModelAndView(
                        "redirect:/policy-applications/" + done.application().id());
            case Applying.Twice twice -> new ModelAndView("redirect:/policy-applications");
            case Applying.NotEligible no -> {
                model.addAttribute("refused", "not-eligible");
                yield new ModelAndView(desk.policy(no.offered().policy(), model), model.asMap(), HttpStatus.CONFLICT);
            }
            case Applying.NotNow late ->
                new ModelAndView(
                        "redirect:/policy-applications/" + late.application().id());
        };
    }

    @GetMapping("/policy-applications")
    String list(PageRequest page, Model model) {
        return desk.applications(page, model);
    }

    @GetMapping("/policy-applications/{applicationId}")
    String show(@PathVariable UUID applicationId, Model model) {
        return desk.application(new Application.Id(applicationId), model);
    }

    @PostMapping("/policy-applications/{applicationId}/moves")
    @AskAgain("/policy-applications/{applicationId}")
    String move(
            @PathVariable UUID applicationId,
            @RequestParam Application.Stage to,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String granted) {
        var sum = granted.isBlank() ? Optional.<Money>empty() : Optional.of(Money.parse("granted", granted));
        applications.move(new Application.Id(applicationId), to, version, note, sum);
        return "redirect:/policy-applications/" + applicationId;
    }

    @PostMapping("/policy-applications/{applicationId}/papers")
    @AskAgain("/policy-applications/{applicationId}")
    String attach(@PathVariable UUID applicationId, @RequestParam MultipartFile file) throws IOException {
        applications.attach(new Application.Id(applicationId), Upload.of(file));
        return "redirect:/policy-applications/" + applicationId;
    }

    @GetMapping("/policy-papers/{policyPaperId}")
    ResponseEntity<byte[]> content(@PathVariable UUID policyPaperId) {
        var paper = applications.paper(policyPaperId);
        return Upload.shown(paper.name(), paper.mediaType(), applications.content(paper));
    }
}
