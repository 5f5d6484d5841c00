package org.cooperage.indicator.chainmap;

import java.util.List;
import java.util.stream.Stream;
import org.cooperage.indicator.engine.ranking.ChainGap;
import org.cooperage.indicator.engine.ranking.ChainGap.Action;
import org.cooperage.indicator.engine.ranking.ChainGap.Weight;
import org.cooperage.shared.PublishedRule;
import org.cooperage.shared.PublishedRule.Measure;
import org.cooperage.shared.PublishedRule.Topic;
import org.cooperage.shared.RuleSource;
import org.springframework.stereotype.Component;

/// When a link of the chain is a gap, and what its score is made of.
@Component
class GapRules implements RuleSource {
    private static final String PAGE = "/chain-map";
    private static final double PERCENT = 100;

    @Override
    public List<PublishedRule> rules() {
        var limits = Stream.of(
                limit("least", PERCENT * ChainGap.MET_LEAST, Measure.PERCENT),
                limit("enough", PERCENT * ChainGap.MET_ENOUGH, Measure.PERCENT),
                limit("demand", PERCENT * ChainGap.DEMAND_LEAST, Measure.PERCENT),
                limit("good", PERCENT * ChainGap.GOOD_ENOUGH, Measure.PERCENT),
                limit("concentrated", ChainGap.CONCENTRATED, Measure.SHARE),
                limit("outside", PERCENT * ChainGap.OUTSIDE_MOST, Measure.PERCENT),
                limit("neighbour", PERCENT * ChainGap.NEIGHBOUR_RANK, Measure.PERCENT),
                limit("unrelated", PERCENT * ChainGap.UNRELATED_RANK, Measure.PERCENT));
        var weights = Stream.of(Action.values())
                .flatMap(action -> action.weights().stream().map(it -> weight(action, it)));
        return Stream.concat(limits, weights).toList();
    }

    private static PublishedRule limit(String name, double value, Measure measure) {
        return PublishedRule.of("chain.gap." + name, Topic.CHAIN, value, measure, PAGE);
    }

    private static PublishedRule weight(Action action, Weight it) {
        return new PublishedRule(
                "chain.gap.%s.%s".formatted(action, it.term()),
                Topic.CHAIN,
                PublishedRule.plain(it.weight()),
                Measure.WEIGHT,
                PAGE,
                List.of("rule.chain.gap.weight." + action, "chainmap.term." + it.term()),
                "",
                null,
                "rule.chain.gap.weight.why",
                null,
                0);
    }
}
