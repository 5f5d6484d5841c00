package org.cooperage.policy;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.Upload;
import org.cooperage.policy.engine.Fact;
import org.cooperage.policy.engine.Truth;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.EntityTag;
import org.cooperage.shared.Money;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// What a firm gets and its applications, for programs. `If-Match` carries the version of an application.
@RestController
class ApplicationApi {
    private final Matches matches;
    private final Applications applications;

    ApplicationApi(Matches matches, Applications applications) {
        this.matches = matches;
        this.applications = applications;
    }

    record MatchView(List<OfferedView> policies, BigDecimal together, boolean best, List<String> questions) {}

    /// @param alone yuan it would pay by itself, paid: together with the others; null: unknown, not taken
    record OfferedView(
            UUID policy,
            Bilingual title,
            Offered.Standing standing,
            @Nullable BigDecimal alone,
            @Nullable BigDecimal paid,
            List<FindingView> clauses) {}

    /// @param wishes facts that would have to be otherwise, or known
    record FindingView(String clause, String text, Truth truth, List<String> wishes) {}

    record Move(
            Application.Stage to,
            @Nullable String note,
            @Nullable BigDecimal granted) {}

    @GetMapping("/api/policies/mine")
    MatchView mine() {
        var matched = matches.matched();
        return new MatchView(
                matched.offered().stream().map(ApplicationApi::view).toList(),
                matched.bundle().sum(),
                matched.bundle().isBest(),
                matched.questions().facts().stream().map(Fact::name).toList());
    }

    @PutMapping("/api/policies/answers")
    MatchView answer(@RequestBody Map<String, @Nullable String> answers) {
        matches.refuseOthers(answers.keySet());
        matches.answer(answers);
        return mine();
    }

    /// The one who sends it vouches for what was answered. 409: not eligible, with why, or applied for already.
    @PostMapping("/api/policies/{policyId}/applications")
    ResponseEntity<Object> apply(@PathVariable UUID policyId) {
        return answered(applications.apply(new Policy.Id(policyId), null));
    }

    @GetMapping("/api/policy-applications")
    Page<Application> list(PageRequest page) {
        return applications.list(page);
    }

    @GetMapping("/api/policy-applications/{applicationId}")
    Application show(@PathVariable UUID applicationId) {
        return applications.get(new Application.Id(applicationId));
    }

    @GetMapping("/api/policy-applications/{applicationId}/steps")
    List<Application.Step> steps(@PathVariable UUID applicationId) {
        return applications.steps(new Application.Id(applicationId));
    }

    @PostMapping("/api/policy-applications/{applicationId}/moves")
    ResponseEntity<Object> move(
            @PathVariable UUID applicationId, @RequestHeader("If-Match") String version, @RequestBody Move move) {
        var note = move.note() == null ? "" : move.note();
        var granted = Optional.ofNullable(move.granted()).map(Money::new);
        return answered(applications.move(
                new Application.Id(applicationId), move.to(), EntityTag.version(version), note, granted));
    }

    @PostMapping(
            path = "/api/policy-applications/{applicationId}/papers",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    List<Application.Paper> attach(@PathVariable UUID applicationId, @RequestParam MultipartFile file)
            throws IOException {
        var id = new Application.Id(applicationId);
        applications.attach(id, Upload.of(file));
        return applications.papers(id);
    }

    private static ResponseEntity<Object> answered(Applying outcome) {
        return switch (outcome) {
            case Applying.Done done -> ResponseEntity.ok(done.application());
            case Applying.NotNow late ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(late.application());
            case Applying.NotEligible no ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(view(no.offered()));
            case Applying.Twice twice ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(List.of());
        };
    }

    private static OfferedView view(Offered it) {
        return new OfferedView(
                it.policy().id().value(),
                it.policy().title(),
                it.standing(),
                it.yuan().map(Money::yuan).orElse(null),
                it.paid().map(Money::yuan).orElse(null),
                it.verdict().findings().stream()
                        .map(f -> new FindingView(
                                f.clause().id(),
                                f.clause().text(),
                                f.truth(),
                                f.wishes().stream()
                                        .map(w -> w.atom().fact().name())
                                        .toList()))
                        .toList());
    }
}
