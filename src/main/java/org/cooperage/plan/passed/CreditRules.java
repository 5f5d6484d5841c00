package org.cooperage.plan.passed;

import java.util.List;
import org.cooperage.shared.PublishedRule;
import org.cooperage.shared.PublishedRule.Measure;
import org.cooperage.shared.PublishedRule.Topic;
import org.cooperage.shared.RuleSource;
import org.springframework.stereotype.Component;

/// How rotation credits go to those who were nearly chosen.
@Component
class CreditRules implements RuleSource {
    @Override
    public List<PublishedRule> rules() {
        return List.of(
                PublishedRule.of("credit.valid", Topic.FAIRNESS, Credits.VALID, "/passed-over"),
                PublishedRule.of("credit.most", Topic.FAIRNESS, Credits.MOST, Measure.CREDITS, "/passed-over"),
                PublishedRule.of(
                        "credit.firms", Topic.DISCLOSURE, Credits.FIRMS_BEHIND, Measure.FIRMS, "/passed-over"));
    }
}
