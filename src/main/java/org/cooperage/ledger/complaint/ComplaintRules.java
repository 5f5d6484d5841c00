package org.cooperage.ledger.complaint;

import java.util.List;
import org.cooperage.shared.PublishedRule;
import org.cooperage.shared.PublishedRule.Measure;
import org.cooperage.shared.PublishedRule.Topic;
import org.cooperage.shared.RuleSource;
import org.springframework.stereotype.Component;

/// What the law sets for late payment.
@Component
class ComplaintRules implements RuleSource {
    @Override
    public List<PublishedRule> rules() {
        return List.of(
                PublishedRule.of(
                        "complaint.public", Topic.MONEY, PaymentTerm.BY_PUBLIC_BODIES, Measure.DAYS, "/statements"),
                PublishedRule.of(
                        "complaint.large", Topic.MONEY, PaymentTerm.BY_LARGE_FIRMS, Measure.DAYS, "/statements"),
                PublishedRule.of(
                        "complaint.interest",
                        Topic.MONEY,
                        Complaint.INTEREST_A_DAY.movePointRight(2),
                        Measure.PERCENT,
                        "/statements"));
    }
}
