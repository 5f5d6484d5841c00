package org.cooperage.deal.service;

import java.util.List;
import org.cooperage.shared.PublishedRule;
import org.cooperage.shared.PublishedRule.Topic;
import org.cooperage.shared.RuleSource;
import org.springframework.stereotype.Component;

/// How long customers of a service have.
@Component
class ServiceOrderRules implements RuleSource {
    private final ServiceOrderSettings settings;

    ServiceOrderRules(ServiceOrderSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<PublishedRule> rules() {
        return List.of(
                PublishedRule.of("service-order.agree", Topic.DEADLINES, settings.agreeWithin(), "/service-orders"),
                PublishedRule.of("service-order.accept", Topic.DEADLINES, settings.acceptWithin(), "/service-orders"));
    }
}
