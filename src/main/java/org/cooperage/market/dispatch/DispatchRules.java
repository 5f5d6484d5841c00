package org.cooperage.market.dispatch;

import java.util.List;
import org.cooperage.shared.PublishedRule;
import org.cooperage.shared.PublishedRule.Measure;
import org.cooperage.shared.PublishedRule.Topic;
import org.cooperage.shared.RuleSource;
import org.springframework.stereotype.Component;

/// How long people have to answer, and what a change costs.
@Component
class DispatchRules implements RuleSource {
    private final DispatchSettings settings;

    DispatchRules(DispatchSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<PublishedRule> rules() {
        return List.of(
                PublishedRule.of("dispatch.quick", Topic.DEADLINES, settings.quickAnswer(), "/jobs"),
                PublishedRule.of("dispatch.normal", Topic.DEADLINES, settings.normalAnswer(), "/jobs"),
                PublishedRule.of("dispatch.soon", Topic.DEADLINES, settings.soon(), "/jobs"),
                PublishedRule.of("dispatch.shortest", Topic.DEADLINES, settings.shortestAnswer(), "/jobs"),
                PublishedRule.of("dispatch.buyer", Topic.DEADLINES, settings.buyerAnswer(), "/orders"),
                PublishedRule.of(
                        "dispatch.price",
                        Topic.PLANNING,
                        settings.priceTolerance().movePointRight(2),
                        Measure.PERCENT,
                        "/orders"),
                PublishedRule.of(
                        "dispatch.shortfall",
                        Topic.PLANNING,
                        settings.shortfallTolerance().movePointRight(2),
                        Measure.PERCENT,
                        "/orders"),
                PublishedRule.of(
                        "dispatch.frozen",
                        Topic.MONEY,
                        settings.frozenCompensation().movePointRight(2),
                        Measure.PERCENT,
                        "/jobs"),
                PublishedRule.of("dispatch.rounds", Topic.PLANNING, settings.mostRounds(), Measure.ROUNDS, "/orders"));
    }
}
