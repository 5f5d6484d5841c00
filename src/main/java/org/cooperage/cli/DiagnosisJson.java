package org.cooperage.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cooperage.barrel.FileDiagnosis.Finding;
import org.cooperage.barrel.FileDiagnosis.Outcome;
import org.cooperage.barrel.engine.Advice;
import org.cooperage.barrel.engine.Catalogue;
import org.cooperage.barrel.engine.Indicator;
import org.cooperage.barrel.engine.Peers;
import org.cooperage.barrel.engine.Rating;
import org.cooperage.barrel.engine.Service;
import org.cooperage.barrel.engine.Standing;
import org.cooperage.barrel.engine.Water;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Diagnoses as one JSON object, figures with all their digits. A score with `enoughEvidence` false counts for nothing
/// else.
final class DiagnosisJson {

    private DiagnosisJson() {}

    static String of(Catalogue catalogue, Outcome.Diagnosed diagnosed) {
        return JsonMapper.shared()
                .writeValueAsString(object(
                        "indicators", catalogue.version(),
                        "rows", diagnosed.rows(),
                        "withoutValue", diagnosed.unknown(),
                        "parties", list(diagnosed.findings(), DiagnosisJson::party)));
    }

    private static Map<String, @Nullable Object> party(Finding finding) {
        var assessment = finding.assessment();
        var firm = assessment.firm();
        var water = assessment.water();
        boolean nothing = assessment.shortStave().isEmpty();
        return object(
                "party", firm.id(),
                "link", firm.link(),
                "size", firm.size(),
                "lowestStave", nothing ? null : water.lowest(),
                "waterLevel", nothing ? null : water.level(),
                "hoopFactor", nothing ? null : water.hoops(),
                "carryingCapacity", nothing ? null : water.capacity(),
                "atMost", !water.sure(),
                "shortStave", assessment.shortStave().map(DiagnosisJson::code).orElse(null),
                "weakestHoop", assessment.looseHoop().map(DiagnosisJson::code).orElse(null),
                "dimensions", list(assessment.standings().values(), DiagnosisJson::dimension),
                "advice", finding.advice().map(DiagnosisJson::advice).orElse(null));
    }

    private static Map<String, @Nullable Object> dimension(Standing one) {
        var rating = one.rating();
        var peers = one.peers();
        return object(
                "dimension", code(one),
                "zh", one.dimension().title().zh(),
                "en", one.dimension().title().en(),
                "score", rating.coverage() > 0 ? one.score() : null,
                "coverage", rating.coverage(),
                "enoughEvidence", one.isSure(),
                "peers", peers == null ? null : peers(peers),
                "gap", peers == null ? null : one.gap(),
                "shortness", one.isSure() ? one.shortness() : null,
                "weight", one.weight(),
                "indicators", list(rating.parts(), DiagnosisJson::part),
                "add", list(rating.toAdd(), add -> add.code().value()));
    }

    private static Map<String, @Nullable Object> peers(Peers peers) {
        return object(
                "among", peers.breadth().name(),
                "firms", peers.firms(),
                "p25", peers.lower(),
                "p50", peers.median(),
                "p75", peers.upper(),
                "percentile", peers.percentile());
    }

    private static Map<String, @Nullable Object> part(Rating.Part part) {
        Indicator indicator = part.indicator();
        return object(
                "indicator", indicator.code().value(),
                "value", part.evidence().value(),
                "level", indicator.scale().level(part.evidence().value()),
                "score", part.score(),
                "weight", part.evidence().weight(),
                "points", part.points(),
                "missing", part.missing());
    }

    private static Map<String, @Nullable Object> advice(Advice advice) {
        return object(
                "services", list(advice.services(), Service::id),
                "cost", advice.cost().yuan(),
                "months", advice.months(),
                "before", water(advice.before().water()),
                "after", water(advice.after().water()),
                "gain", advice.gain(),
                "lifts",
                        list(
                                advice.lifts(),
                                lift -> object(
                                        "dimension", lift.dimension().name(),
                                        "from", lift.from(),
                                        "to", lift.to(),
                                        "by", lift.by().id())),
                "nextShortStave",
                        advice.nextShortStave().map(DiagnosisJson::code).orElse(null));
    }

    private static Map<String, @Nullable Object> water(Water water) {
        return object("waterLevel", water.level(), "carryingCapacity", water.capacity());
    }

    private static String code(Standing one) {
        return one.dimension().name();
    }

    private static <T> List<Object> list(Iterable<T> values, Function<T, Object> as) {
        var list = new ArrayList<Object>();
        values.forEach(value -> list.add(as.apply(value)));
        return list;
    }

    private static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }
}
