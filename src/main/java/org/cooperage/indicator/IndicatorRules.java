package org.cooperage.indicator;

import java.util.List;
import org.cooperage.shared.DisclosureRule;
import org.cooperage.shared.PublishedRule;
import org.cooperage.shared.PublishedRule.Measure;
import org.cooperage.shared.PublishedRule.Topic;
import org.cooperage.shared.RuleSource;
import org.springframework.stereotype.Component;

/// What may leave the firms, and by what target work goes round.
@Component
class IndicatorRules implements RuleSource {
    private static final double PERCENT = 100;

    @Override
    public List<PublishedRule> rules() {
        return List.of(
                PublishedRule.of(
                        "disclosure.contributors",
                        Topic.DISCLOSURE,
                        DisclosureRule.STANDARD.contributors(),
                        Measure.FIRMS,
                        "/indicators"),
                PublishedRule.of(
                        "disclosure.largest",
                        Topic.DISCLOSURE,
                        PERCENT * DisclosureRule.STANDARD.largest(),
                        Measure.PERCENT,
                        "/indicators"),
                PublishedRule.of(
                        "disclosure.two",
                        Topic.DISCLOSURE,
                        PERCENT * DisclosureRule.STANDARD.twoLargest(),
                        Measure.PERCENT,
                        "/indicators"),
                PublishedRule.of("fairness.least", Topic.FAIRNESS, Fairness.LEAST, Measure.WEIGHT, "/fairness"),
                PublishedRule.of("fairness.span", Topic.FAIRNESS, Fairness.SPAN, Measure.WEIGHT, "/fairness"),
                PublishedRule.of("fairness.stranger", Topic.FAIRNESS, Fairness.STRANGER, Measure.WEIGHT, "/fairness"));
    }
}
