package org.cooperage.deal.dispute;

import java.util.List;
import org.cooperage.shared.PublishedRule;
import org.cooperage.shared.PublishedRule.Topic;
import org.cooperage.shared.RuleSource;
import org.springframework.stereotype.Component;

/// How long a maker has to answer an objection.
@Component
class DisputeRules implements RuleSource {
    private final DisputeSettings settings;

    DisputeRules(DisputeSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<PublishedRule> rules() {
        return List.of(PublishedRule.of("dispute.answer", Topic.DEADLINES, settings.answerWithin(), "/orders"));
    }
}
