package org.cooperage.match;

import java.util.List;
import org.cooperage.shared.PublishedRule;
import org.cooperage.shared.PublishedRule.Measure;
import org.cooperage.shared.PublishedRule.Topic;
import org.cooperage.shared.RuleSource;
import org.springframework.stereotype.Component;

/// By what makers are ranked for an operation.
@Component
class MatchRules implements RuleSource {
    private final MatchSettings settings;

    MatchRules(MatchSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<PublishedRule> rules() {
        return List.of(
                PublishedRule.of("match.keep", Topic.MATCHING, settings.keep(), Measure.MAKERS, "/orders/new"),
                PublishedRule.of("match.most", Topic.MATCHING, settings.most(), Measure.MAKERS, "/orders/new"),
                PublishedRule.of("match.ample", Topic.MATCHING, settings.ampleTimes(), Measure.TIMES, "/orders/new"),
                PublishedRule.of("match.look", Topic.MATCHING, settings.look(), Measure.MAKERS, "/orders/new"),
                PublishedRule.of("match.per-city", Topic.MATCHING, settings.perCity(), Measure.MAKERS, "/orders/new"),
                PublishedRule.of("match.farthest", Topic.MATCHING, settings.farthestKm(), Measure.KM, "/orders/new"),
                PublishedRule.of(
                        "match.freight", Topic.MATCHING, Ranking.FREIGHT_PER_KG_KM, Measure.YUAN_KG_KM, "/orders/new"),
                PublishedRule.of(
                        "match.unfamiliar", Topic.MATCHING, 100 * Ranking.UNFAMILIAR, Measure.PERCENT, "/orders/new"),
                PublishedRule.of(
                        "match.loaded", Topic.MATCHING, 100 * Ranking.FULLY_LOADED, Measure.PERCENT, "/orders/new"),
                PublishedRule.of(
                        "match.no-time", Topic.MATCHING, 100 * Ranking.NO_FREE_HOURS, Measure.PERCENT, "/orders/new"));
    }
}
