package org.cooperage.policy.ladder;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.cooperage.indicator.monthly.FirmCounts;
import org.cooperage.policy.engine.Fact;
import org.cooperage.policy.engine.Truth;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The ladder, for programs. Answers are those of `PUT /api/policies/answers`.
@RestController
@RequestMapping("/api/ladder")
class LadderApi {
    private final Ladders ladders;

    LadderApi(Ladders ladders) {
        this.ladders = ladders;
    }

    /// @param now null: no rung yet
    /// @param next null: there is none above
    record LadderView(@Nullable Rung now, @Nullable Rung next, List<StepView> rungs) {}

    record StepView(
            Rung rung,
            Bilingual name,
            String document,
            LocalDate from,
            @Nullable LocalDate to,
            boolean inForce,
            boolean uncertain,
            boolean held,
            Truth truth,
            List<ClauseView> clauses,
            List<GapView> gaps,
            List<String> questions) {}

    record ClauseView(String id, Bilingual text, Truth truth) {}

    /// @param missing what the figure would have to be more, or less
    record GapView(String fact, BigDecimal is, BigDecimal asked, BigDecimal missing) {}

    /// @param ready so many firms meet all clauses and have not the title; null: withheld
    /// @param readySince month they were counted in, its first day
    record CountView(
            Rung rung,
            int firms,
            int highest,
            @Nullable Integer ready,
            @Nullable LocalDate readySince) {}

    record CountsView(LocalDate day, List<CountView> rungs, SortedMap<Integer, Map<Rung, Integer>> moved) {}

    @GetMapping
    LadderView show() {
        return view(ladders.own());
    }

    @GetMapping("/counts")
    CountsView counts() {
        var it = ladders.ofCity();
        return new CountsView(
                it.day(),
                it.rungs().stream()
                        .map(one -> new CountView(
                                one.rung(),
                                one.firms(),
                                one.highest(),
                                one.ready().map(FirmCounts.Count::firms).orElse(null),
                                one.ready().map(FirmCounts.Count::since).orElse(null)))
                        .toList(),
                it.moved());
    }

    private static LadderView view(FirmLadder it) {
        var all = new ArrayList<>(it.all());
        all.add(it.beside());
        return new LadderView(
                it.now().orElse(null),
                it.next().map(one -> one.rules().rung()).orElse(null),
                all.stream().map(LadderApi::view).toList());
    }

    private static StepView view(Step it) {
        var rules = it.rules();
        return new StepView(
                rules.rung(),
                rules.name(),
                rules.document(),
                rules.from(),
                rules.to().orElse(null),
                it.inForce(),
                rules.uncertain(),
                it.held(),
                it.verdict().truth(),
                it.verdict().findings().stream()
                        .map(one -> new ClauseView(
                                one.clause().id(),
                                Bilingual.written(one.clause().text()),
                                one.truth()))
                        .toList(),
                it.gaps().stream()
                        .map(one -> new GapView(
                                one.fact().name(), one.is(), one.asked().limit(), one.missing()))
                        .toList(),
                it.questions().stream().map(Fact::name).toList());
    }
}
