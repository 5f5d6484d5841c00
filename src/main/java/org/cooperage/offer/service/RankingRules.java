package org.cooperage.offer.service;

import java.util.List;
import org.cooperage.shared.PublishedRule;
import org.cooperage.shared.PublishedRule.Measure;
import org.cooperage.shared.PublishedRule.Topic;
import org.cooperage.shared.RuleSource;
import org.springframework.stereotype.Component;

/// By what hits among the services are ranked.
@Component
class RankingRules implements RuleSource {
    @Override
    public List<PublishedRule> rules() {
        return List.of(
                PublishedRule.of(
                        "service.rank.relevance",
                        Topic.SERVICES,
                        100 * ServiceRanking.RELEVANCE,
                        Measure.PERCENT,
                        "/services"),
                PublishedRule.of(
                        "service.rank.effect",
                        Topic.SERVICES,
                        100 * ServiceRanking.EFFECT,
                        Measure.PERCENT,
                        "/services"),
                PublishedRule.of(
                        "service.rank.price", Topic.SERVICES, 100 * ServiceRanking.PRICE, Measure.PERCENT, "/services"),
                PublishedRule.of(
                        "service.rank.distance",
                        Topic.SERVICES,
                        100 * ServiceRanking.DISTANCE,
                        Measure.PERCENT,
                        "/services"),
                PublishedRule.of(
                        "service.rank.newness",
                        Topic.SERVICES,
                        100 * ServiceRanking.NEWNESS,
                        Measure.PERCENT,
                        "/services"),
                PublishedRule.of(
                        "service.rank.new-until",
                        Topic.SERVICES,
                        ServiceRanking.NEW_UNTIL,
                        Measure.ORDERS,
                        "/services"),
                PublishedRule.of(
                        "service.rank.prior",
                        Topic.SERVICES,
                        ServiceRanking.PRIOR_RATINGS,
                        Measure.RATINGS,
                        "/services"),
                PublishedRule.of(
                        "service.rank.sure", Topic.SERVICES, ServiceRanking.SURE_FIRMS, Measure.FIRMS, "/services"),
                PublishedRule.of(
                        "service.rank.full-effect",
                        Topic.SERVICES,
                        ServiceRanking.FULL_EFFECT,
                        Measure.POINTS,
                        "/services"),
                PublishedRule.of(
                        "service.rank.half-km", Topic.SERVICES, ServiceRanking.HALF_KM, Measure.KM, "/services"));
    }
}
