package org.cooperage.policy.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.cooperage.policy.pilot.ClusterFigure;
import org.cooperage.policy.programme.ProgrammeDraft.GoalDraft;
import org.cooperage.policy.programme.ProgrammeDraft.RiskDraft;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Special plans for programs.
@RestController
@RequestMapping("/api/programmes")
class ProgrammeApi {
    private final Programmes programmes;
    private final Reports reports;
    private final Goals goals;

    ProgrammeApi(Programmes programmes, Reports reports, Goals goals) {
        this.programmes = programmes;
        this.reports = reports;
        this.goals = goals;
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

    /// @param told whether the platform told the baseline
    /// @param actual null: not known, see `untold`; of a range the lower end
    /// @param high upper end of a range
    /// @param untold why the platform does not tell it: `pilot.missing.FEW` …; null: it does, or nobody has
    ///   stated it
    /// @param page where it opens with its history
    /// @param values told so far, by day
    record GoalView(
            String fact,
            Bilingual label,
            Bilingual unit,
            BigDecimal baseline,
            LocalDate since,
            boolean told,
            BigDecimal target,
            LocalDate due,
            int weight,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal high,
            @Nullable Instant asOf,
            @Nullable Integer year,
            @Nullable String document,
            @Nullable String untold,
            @Nullable String page,
            SortedMap<LocalDate, BigDecimal> values,
            Light light) {}

    record MeasureView(String fact, GoalMeasures.Kind kind, Bilingual label, Bilingual how, Bilingual unit) {}

    /// @param baseline null: not known, see `untold`
    /// @param since the day asked for, or the first after it that is known
    record BaselineView(
            String fact,
            @Nullable BigDecimal baseline,
            LocalDate since,
            @Nullable String untold,
            @Nullable String page) {}

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
            @Nullable UUID after,
            Light light) {}

    record RiskView(UUID id, String title, Risk.Level chance, Risk.Level harm, String answer) {}

    record DutyView(Undertaking.SixParty party, long leading, long done, long late, List<UUID> undertakings) {}

    record YearView(
            int year,
            List<YearReport.AreaLine> areas,
            List<YearReport.SourceLine> money,
            Map<Integer, Money> byYear,
            List<DutyView> duties,
            List<RiskView> risks,
            ProgrammeView plan) {}

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
        return view(reports.progress(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ProgrammeView draft(@RequestBody ProgrammeDraft draft) {
        return show(programmes.draft(draft).id().value());
    }

    /// All a goal may be measured by.
    @GetMapping("/measures")
    List<MeasureView> measures() {
        Acting.require("Seeing the plans");
        return goals.measures().entrySet().stream()
                .flatMap(kind -> kind.getValue().stream()
                        .map(it -> new MeasureView(it.name(), kind.getKey(), it.label(), it.how(), it.unit())))
                .toList();
    }

    @GetMapping("/{programmeId}/baseline")
    BaselineView baseline(
            @PathVariable UUID programmeId, @RequestParam String fact, @RequestParam Optional<LocalDate> since) {
        var it = goals.propose(new Programme.Id(programmeId), fact, since);
        return new BaselineView(
                it.fact().name(),
                it.number().orElse(null),
                it.since(),
                it.untold().orElse(null),
                it.page().orElse(null));
    }

    @PostMapping("/{programmeId}/goals")
    @ResponseStatus(HttpStatus.CREATED)
    ProgrammeView addGoal(@PathVariable UUID programmeId, @RequestBody GoalDraft draft) {
        goals.add(new Programme.Id(programmeId), draft);
        return show(programmeId);
    }

    @PostMapping("/{programmeId}/undertakings")
    @ResponseStatus(HttpStatus.CREATED)
    ProgrammeView addUndertaking(@PathVariable UUID programmeId, @RequestBody UndertakingDraft draft) {
        programmes.addUndertaking(new Programme.Id(programmeId), draft);
        return show(programmeId);
    }

    @PostMapping("/{programmeId}/risks")
    @ResponseStatus(HttpStatus.CREATED)
    RiskView addRisk(@PathVariable UUID programmeId, @RequestBody RiskDraft draft) {
        return view(programmes.addRisk(new Programme.Id(programmeId), draft));
    }

    @GetMapping("/{programmeId}/duties")
    List<DutyView> duties(@PathVariable UUID programmeId) {
        Acting.require("Seeing the plans");
        var progress = reports.progress(new Programme.Id(programmeId));
        return view(DutyBoard.of(progress.undertakings(), progress.today()));
    }

    @GetMapping("/{programmeId}/report")
    YearView report(@PathVariable UUID programmeId, @RequestParam(required = false) @Nullable Integer year) {
        Acting.require("Seeing the plans");
        var it = reports.year(new Programme.Id(programmeId), year);
        return new YearView(
                it.year(),
                it.areas(),
                it.money(),
                it.byYear(),
                view(it.board()),
                it.risks().stream().map(ProgrammeApi::view).toList(),
                view(it.progress()));
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

    private static RiskView view(Risk it) {
        return new RiskView(it.id(), it.title(), it.chance(), it.harm(), it.answer());
    }

    private static List<DutyView> view(DutyBoard board) {
        return board.parts().stream()
                .map(it -> new DutyView(
                        it.party(),
                        it.leading(),
                        it.done(),
                        it.late(),
                        it.items().stream()
                                .map(item -> item.undertaking().id().value())
                                .toList()))
                .toList();
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
        var actual = it.actual();
        return new GoalView(
                goal.fact().name(),
                goal.fact().label(),
                goal.fact().unit(),
                goal.baseline(),
                goal.since(),
                goal.told(),
                goal.target(),
                goal.due(),
                goal.weight(),
                actual.map(ClusterFigure::number).orElse(null),
                actual.flatMap(ClusterFigure::high).orElse(null),
                actual.map(ClusterFigure::at).orElse(null),
                actual.flatMap(ClusterFigure::year).orElse(null),
                actual.flatMap(ClusterFigure::document).orElse(null),
                it.course().untold().orElse(null),
                it.course().page().orElse(null),
                it.course().values(),
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
                it.after().map(Undertaking.Id::value).orElse(null),
                it.light(today));
    }
}
