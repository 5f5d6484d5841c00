package org.cooperage.policy.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cooperage.policy.pilot.ClusterFigure;
import org.cooperage.policy.programme.ProgrammeDraft.GoalDraft;
import org.cooperage.policy.programme.ProgrammeDraft.UndertakingDraft;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Special plans for programs.
@RestController
@RequestMapping("/api/programmes")
class ProgrammeApi {
    private final Programmes programmes;

    ProgrammeApi(Programmes programmes) {
        this.programmes = programmes;
    }

    record ProgrammeView(
            UUID id,
            UUID owner,
            Bilingual title,
            String idea,
            String safeguards,
            LocalDate starts,
            LocalDate ends,
            boolean adopted,
            @Nullable Double percent,
            List<GoalView> goals,
            List<UndertakingView> undertakings) {}

    record GoalView(
            String fact,
            BigDecimal baseline,
            LocalDate since,
            BigDecimal target,
            LocalDate due,
            int weight,
            @Nullable BigDecimal actual,
            Light light) {}

    record UndertakingView(
            UUID id,
            Undertaking.Area area,
            String title,
            UUID lead,
            LocalDate starts,
            LocalDate ends,
            @Nullable BigDecimal budget,
            String funding,
            Map<Undertaking.SixParty, Undertaking.Duty> duties,
            @Nullable LocalDate doneOn,
            @Nullable String evidence,
            Light light) {}

    record Completion(String evidence) {}

    @GetMapping
    List<ProgrammeView> list() {
        Acting.require("Seeing the plans");
        return programmes.list().stream()
                .map(it -> view(new Progress(it, List.of(), List.of(), programmes.today(), false)))
                .toList();
    }

    @GetMapping("/{programmeId}")
    ProgrammeView show(@PathVariable UUID programmeId) {
        Acting.require("Seeing the plans");
        var id = new Programme.Id(programmeId);
        return view(programmes.progress(programmes.get(id), programmes.goals(id), programmes.undertakings(id)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ProgrammeView draft(@RequestBody ProgrammeDraft draft) {
        return show(programmes.draft(draft).id().value());
    }

    @PostMapping("/{programmeId}/goals")
    @ResponseStatus(HttpStatus.CREATED)
    ProgrammeView addGoal(@PathVariable UUID programmeId, @RequestBody GoalDraft draft) {
        programmes.addGoal(new Programme.Id(programmeId), draft);
        return show(programmeId);
    }

    @PostMapping("/{programmeId}/undertakings")
    @ResponseStatus(HttpStatus.CREATED)
    ProgrammeView addUndertaking(@PathVariable UUID programmeId, @RequestBody UndertakingDraft draft) {
        programmes.addUndertaking(new Programme.Id(programmeId), draft);
        return show(programmeId);
    }

    @PostMapping("/{programmeId}/undertakings/{undertakingId}/completion")
    ProgrammeView close(
            @PathVariable UUID programmeId, @PathVariable UUID undertakingId, @RequestBody Completion completion) {
        programmes.close(new Programme.Id(programmeId), new Undertaking.Id(undertakingId), completion.evidence());
        return show(programmeId);
    }

    @PostMapping("/{programmeId}/adoption")
    ProgrammeView adopt(@PathVariable UUID programmeId) {
        programmes.adopt(new Programme.Id(programmeId));
        return show(programmeId);
    }

    private static ProgrammeView view(Progress it) {
        var programme = it.programme();
        return new ProgrammeView(
                programme.id().value(),
                programme.owner().value(),
                programme.title(),
                programme.idea(),
                programme.safeguards(),
                programme.starts(),
                programme.ends(),
                programme.adoptedAt().isPresent(),
                it.measured() ? (Double) it.percent() : null,
                it.goals().stream().map(ProgrammeApi::view).toList(),
                it.undertakings().stream().map(one -> view(one, it.today())).toList());
    }

    private static GoalView view(Progress.Measured it) {
        var goal = it.goal();
        return new GoalView(
                goal.fact().name(),
                goal.baseline(),
                goal.since(),
                goal.target(),
                goal.due(),
                goal.weight(),
                it.actual().map(ClusterFigure::number).orElse(null),
                it.light());
    }

    private static UndertakingView view(Undertaking it, LocalDate today) {
        return new UndertakingView(
                it.id().value(),
                it.area(),
                it.title(),
                it.lead().value(),
                it.starts(),
                it.ends(),
                it.budget().map(Money::yuan).orElse(null),
                it.funding(),
                it.duties(),
                it.doneOn().orElse(null),
                it.evidence().orElse(null),
                it.light(today));
    }
}
