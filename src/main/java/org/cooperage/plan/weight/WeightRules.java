package org.cooperage.plan.weight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cooperage.plan.BuyerClass;
import org.cooperage.plan.Weight;
import org.cooperage.plan.Weighting;
import org.cooperage.shared.PublishedRule;
import org.cooperage.shared.PublishedRule.Measure;
import org.cooperage.shared.PublishedRule.Topic;
import org.cooperage.shared.RuleSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What counts how much in planning, for each class of buyers.
@Component
class WeightRules implements RuleSource {
    private final Weightings weightings;
    private final WeightingStore store;

    WeightRules(Weightings weightings, WeightingStore store) {
        this.weightings = weightings;
        this.store = store;
    }

    @Override
    public List<PublishedRule> rules() {
        return Arrays.stream(BuyerClass.values())
                .flatMap(buyers -> rules(buyers, weightings.get(buyers), store.since(buyers)))
                .toList();
    }

    private static Stream<PublishedRule> rules(BuyerClass buyers, Weighting weighting, Map<Weight, LocalDate> since) {
        return Arrays.stream(Weight.values())
                .map(weight -> rule(buyers, weight, weighting.of(weight), since.get(weight)));
    }

    private static PublishedRule rule(BuyerClass buyers, Weight weight, BigDecimal value, @Nullable LocalDate since) {
        return new PublishedRule(
                "plan.weight." + buyers + "." + weight,
                Topic.PLANNING,
                PublishedRule.plain(value),
                Measure.WEIGHT,
                "/orders/new",
                List.of("plan.weight." + weight, "plan.buyers." + buyers, "plan.measure." + weight.measure()),
                "",
                null,
                "plan.weight." + weight + ".help",
                since,
                since == null ? 0 : 2);
    }
}
