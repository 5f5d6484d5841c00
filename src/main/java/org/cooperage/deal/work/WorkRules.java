package org.cooperage.deal.work;

import java.util.List;
import org.cooperage.shared.PublishedRule;
import org.cooperage.shared.PublishedRule.Measure;
import org.cooperage.shared.PublishedRule.Topic;
import org.cooperage.shared.RuleSource;
import org.springframework.stereotype.Component;

/// How far a workshop may go beyond the plan.
@Component
class WorkRules implements RuleSource {
    private static final double PERCENT = 100;

    private final WorkSettings settings;

    WorkRules(WorkSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<PublishedRule> rules() {
        return List.of(PublishedRule.of(
                "work.overrun", Topic.PLANNING, PERCENT * settings.overrun(), Measure.PERCENT, "/jobs"));
    }
}
