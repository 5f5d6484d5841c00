package org.cooperage.indicator.upgrade;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cooperage.indicator.engine.upgrade.Clause;
import org.cooperage.indicator.engine.upgrade.UpgradeKind;
import org.cooperage.shared.PublishedRule;
import org.cooperage.shared.PublishedRule.Measure;
import org.cooperage.shared.PublishedRule.Topic;
import org.cooperage.shared.RuleSource;
import org.springframework.stereotype.Component;

/// The gates of the upgrade path, and what makes an event count as upgrading.
@Component
class UpgradeRules implements RuleSource {
    private static final String PAGE = "/upgrade";

    @Override
    public List<PublishedRule> rules() {
        var kinds = Stream.of(
                PublishedRule.of(
                        "upgrade.change", Topic.UPGRADE, 100 * UpgradeKind.CHANGE, Measure.PERCENT, "/upgrade/events"),
                PublishedRule.of(
                        "upgrade.share", Topic.UPGRADE, UpgradeKind.SHARE_PERCENT, Measure.PERCENT, "/upgrade/events"));
        var clauses = CatalogueFile.newest().clauses();
        var gates = IntStream.range(0, clauses.size()).mapToObj(i -> gate(clauses.get(i)));
        return Stream.concat(kinds, gates).toList();
    }

    private static PublishedRule gate(Clause clause) {
        var catalogue = CatalogueFile.newest();
        var way = clause.ladder() + "." + clause.step() + "." + clause.group();
        return new PublishedRule(
                "upgrade.gate." + way + "." + clause.subject() + "." + clause.condition(),
                Topic.UPGRADE,
                switch (clause.condition()) {
                            case AT_MOST -> "≤ ";
                            case INDEX, AT_LEAST, IMPROVED, GAINED, RISING, STAGE -> "≥ ";
                        }
                        + PublishedRule.plain(clause.threshold()),
                switch (clause.condition()) {
                    case INDEX, GAINED -> Measure.POINTS;
                    case AT_LEAST, AT_MOST -> Measure.OWN;
                    case IMPROVED -> Measure.PERCENT;
                    case RISING -> Measure.YEARS;
                    case STAGE -> Measure.STAGE;
                },
                PAGE,
                List.of("rule.upgrade.gate." + clause.ladder(), "rule.upgrade.condition." + clause.condition()),
                Integer.toString(clause.step()),
                clause.isAboutMeasure() ? catalogue.get(clause.measure()).name() : null,
                "rule.upgrade.gate.why",
                null,
                0);
    }
}
