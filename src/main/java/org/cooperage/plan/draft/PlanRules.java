package org.cooperage.plan.draft;

import java.math.BigDecimal;
import java.util.List;
import org.cooperage.shared.PublishedRule;
import org.cooperage.shared.PublishedRule.Measure;
import org.cooperage.shared.PublishedRule.Topic;
import org.cooperage.shared.RuleSource;
import org.springframework.stereotype.Component;

/// What planning counts on that decides who gets work and what it costs.
@Component
class PlanRules implements RuleSource {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PlanSettings settings;

    PlanRules(PlanSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<PublishedRule> rules() {
        return List.of(
                PublishedRule.of(
                        "plan.fee",
                        Topic.MONEY,
                        settings.platformFee().multiply(HUNDRED),
                        Measure.PERCENT,
                        "/orders/new"),
                PublishedRule.of(
                        "plan.tax", Topic.MONEY, settings.tax().multiply(HUNDRED), Measure.PERCENT, "/orders/new"),
                PublishedRule.of("plan.valid", Topic.DEADLINES, settings.validFor(), "/orders/new"),
                PublishedRule.of("plan.late-beyond", Topic.PLANNING, settings.lateBeyond(), "/orders/new"),
                PublishedRule.of(
                        "plan.firm-share",
                        Topic.PLANNING,
                        settings.maxFirmShare().multiply(HUNDRED),
                        Measure.PERCENT,
                        "/orders/new"),
                PublishedRule.of(
                        "plan.exposed-from", Topic.PLANNING, settings.exposedFrom(), Measure.UNITS, "/orders/new"),
                PublishedRule.of("plan.close", Topic.FAIRNESS, 100 * Passing.CLOSE, Measure.PERCENT, "/passed-over"));
    }
}
