package org.cooperage.ledger;

import java.util.List;
import org.cooperage.shared.PublishedRule;
import org.cooperage.shared.PublishedRule.Measure;
import org.cooperage.shared.PublishedRule.Topic;
import org.cooperage.shared.RuleSource;
import org.springframework.stereotype.Component;

/// When what is owed falls due.
@Component
class LedgerRules implements RuleSource {
    private final LedgerSettings settings;

    LedgerRules(LedgerSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<PublishedRule> rules() {
        return List.of(PublishedRule.of("ledger.pay", Topic.MONEY, settings.daysToPay(), Measure.DAYS, "/statements"));
    }
}
