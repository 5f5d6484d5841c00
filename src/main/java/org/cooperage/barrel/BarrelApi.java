package org.cooperage.barrel;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cooperage.barrel.engine.Firm;
import org.cooperage.barrel.engine.Indicator;
import org.cooperage.barrel.engine.Service;
import org.cooperage.barrel.engine.Source;
import org.cooperage.barrel.engine.Standing;
import org.cooperage.chain.Dimension;
import org.cooperage.offer.service.ServiceOffer;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// One's own barrel for programs. Scores are 0–100; null: not enough evidence.
@RestController
@RequestMapping("/api/barrel")
class BarrelApi {
    private final Barrels barrels;
    private final Effects effects;

    BarrelApi(Barrels barrels, Effects effects) {
        this.barrels = barrels;
        this.effects = effects;
    }

    record BarrelView(
            int catalogue,
            @Nullable Double lowestStave,
            @Nullable Double waterLevel,
            @Nullable Double carryingCapacity,
            boolean atMost,
            @Nullable Dimension shortStave,
            int openQuestions,
            List<DimensionView> dimensions) {}

    record DimensionView(
            Dimension dimension,
            @Nullable Double score,
            double coverage,
            int weight,
            @Nullable PeersView peers,
            List<EvidenceView> evidence) {}

    record PeersView(int firms, long p25, long p50, long p75, String among) {}

    record EvidenceView(String indicator, double value, Source source, Instant at, double points, double missing) {}

    record IndicatorView(
            String code,
            String zh,
            String en,
            String unit,
            List<Double> cuts,
            Source source,
            double least,
            double most) {}

    record AnswerDraft(String indicator, @Nullable Double value) {}

    record AssessmentDraft(Map<Dimension, Integer> weights, boolean truthful) {}

    /// @param yuan a year, VAT included
    record EffectDraft(BigDecimal yuan, int months, List<Service.Effect> effects) {}

    record ServiceView(
            String id,
            String zh,
            String en,
            Dimension dimension,
            double floor,
            double ceiling,
            BigDecimal yuan,
            int months) {}

    @GetMapping
    BarrelView show() {
        var barrel = barrels.of(BarrelPages.firm());
        var assessment = barrel.assessment();
        var water = assessment.water();
        boolean known = assessment.shortStave().isPresent();
        return new BarrelView(
                barrels.catalogue().version(),
                known ? (Double) water.lowest() : null,
                known ? (Double) water.level() : null,
                known ? (Double) water.capacity() : null,
                !water.sure(),
                assessment.shortStave().map(Standing::dimension).orElse(null),
                barrel.open(),
                BarrelRow.of(barrel).stream().map(BarrelApi::view).toList());
    }

    private static DimensionView view(BarrelRow row) {
        var band = row.peers();
        return new DimensionView(
                row.dimension(),
                row.score() == null ? null : (Double) row.score().doubleValue(),
                row.coverage() / 100.0,
                row.weight(),
                band == null
                        ? null
                        : new PeersView(band.firms(), band.lower(), band.median(), band.upper(), band.breadth()),
                row.lines().stream().map(BarrelApi::view).toList());
    }

    private static EvidenceView view(BarrelRow.Line line) {
        var evidence = line.part().evidence();
        return new EvidenceView(
                evidence.indicator().value(),
                evidence.value(),
                evidence.source(),
                line.known().until(),
                line.part().points(),
                line.part().missing());
    }

    @GetMapping("/indicators")
    List<IndicatorView> indicators() {
        return barrels.catalogue().indicators().stream()
                .map(one -> new IndicatorView(
                        one.code().value(),
                        one.name().zh(),
                        one.name().en(),
                        one.unit().en(),
                        one.scale().cuts(),
                        one.source(),
                        one.scale().least(),
                        one.scale().most()))
                .toList();
    }

    /// All or none; a value of null says that one does not know.
    @PutMapping("/answers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@RequestBody List<@Nullable AnswerDraft> drafts) {
        var firm = BarrelPages.firm();
        barrels.answer(firm, drafts.stream().map(this::answer).toList());
    }

    private Answer answer(@Nullable AnswerDraft draft) {
        return draft == null
                ? new Answer(code("null"), null, null)
                : new Answer(code(draft.indicator()), draft.value(), null);
    }

    private Indicator.Code code(String text) {
        return barrels.catalogue().indicators().stream()
                .map(Indicator::code)
                .filter(code -> code.value().equals(text))
                .findFirst()
                .orElseThrow(
                        () -> InvalidInput.of("indicator", text, "barrel.invalid.indicator", "barrel.mend.indicator"));
    }

    @PostMapping("/assessments")
    @ResponseStatus(HttpStatus.CREATED)
    Kept keep(@RequestBody AssessmentDraft draft) {
        var firm = BarrelPages.firm();
        if (!draft.truthful()) {
            throw InvalidInput.of("truthful", "false", "barrel.invalid.truthful", "barrel.mend.truthful");
        }
        var aims = new EnumMap<Dimension, Integer>(Dimension.class);
        draft.weights().forEach((dimension, weight) -> aims.put(dimension, Math.clamp(weight, 1, Firm.LARGEST_WEIGHT)));
        return barrels.keep(firm, aims);
    }

    /// A row for each service and dimension that it lifts.
    @GetMapping("/services")
    List<ServiceView> services() {
        return barrels.services().stream()
                .flatMap(one -> one.effects().stream()
                        .map(effect -> new ServiceView(
                                one.id(),
                                one.name().zh(),
                                one.name().en(),
                                effect.dimension(),
                                effect.floor(),
                                effect.ceiling(),
                                one.cost().yuan(),
                                one.months())))
                .toList();
    }

    /// Replaces what a service of the store lifts, by its id; only for the operator.
    @PutMapping("/effects/{serviceId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(@PathVariable UUID serviceId, @RequestBody EffectDraft draft) {
        effects.set(new ServiceOffer.Id(serviceId), new Money(draft.yuan()), draft.months(), draft.effects());
    }
}
