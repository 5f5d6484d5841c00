package org.cooperage.barrel;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooperage.barrel.engine.Indicator;
import org.cooperage.barrel.engine.Peers;
import org.cooperage.barrel.engine.Rating;
import org.cooperage.shared.PublishedRule;
import org.cooperage.shared.PublishedRule.Measure;
import org.cooperage.shared.PublishedRule.Topic;
import org.cooperage.shared.RuleSource;
import org.springframework.stereotype.Component;

/// From which value on an indicator of the barrel reaches which level, and from how many peers on it compares.
@Component
class BarrelRules implements RuleSource {
    private static final double PERCENT = 100;

    private final Barrels barrels;

    BarrelRules(Barrels barrels) {
        this.barrels = barrels;
    }

    @Override
    public List<PublishedRule> rules() {
        var general = Stream.of(
                PublishedRule.of("barrel.peers", Topic.BARREL, Peers.FEWEST, Measure.FIRMS, "/barrel"),
                PublishedRule.of(
                        "barrel.coverage", Topic.BARREL, PERCENT * Rating.LEAST_COVERAGE, Measure.PERCENT, "/barrel"));
        return Stream.concat(general, barrels.catalogue().indicators().stream().map(BarrelRules::cuts))
                .toList();
    }

    private static PublishedRule cuts(Indicator one) {
        return new PublishedRule(
                "barrel.cuts." + one.code(),
                Topic.BARREL,
                one.scale().cuts().stream().map(PublishedRule::plain).collect(Collectors.joining(" / ")),
                Measure.LEVELS,
                "/barrel",
                List.of("rule.barrel.cuts"),
                one.code().value(),
                one.name(),
                "rule.barrel.cuts.why",
                null,
                0);
    }
}
