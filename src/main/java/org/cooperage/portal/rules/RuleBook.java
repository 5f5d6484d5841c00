package org.cooperage.portal.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cooperage.shared.PublishedRule;
import org.cooperage.shared.PublishedRule.Topic;
import org.cooperage.shared.RuleSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gathers what every module tells of its rules. Nothing is typed a second time: a value comes from the code or the
/// configuration that decides.
@Service
class RuleBook {
    private final List<RuleSource> sources;
    private final MessageSource texts;
    private final RuleHistory history = RuleHistory.read();

    RuleBook(List<RuleSource> sources, MessageSource texts) {
        this.sources = sources;
        this.texts = texts;
    }

    /// @param since null when nobody knows, which no test lets pass
    /// @param own the value is not the shipped one
    record Line(
            String key,
            Topic topic,
            String name,
            String value,
            String measure,
            String why,
            String path,
            int version,
            @Nullable LocalDate since,
            boolean own) {}

    @Transactional(readOnly = true)
    public List<PublishedRule> rules() {
        return sources.stream().flatMap(source -> source.rules().stream()).toList();
    }

    /// In the reader's language.
    @Transactional(readOnly = true)
    public List<Line> lines() {
        return rules().stream().map(this::line).toList();
    }

    Map<Topic, List<Line>> byTopic(List<Line> lines) {
        var byTopic = new EnumMap<Topic, List<Line>>(Topic.class);
        Arrays.stream(Topic.values())
                .forEach(topic -> byTopic.put(
                        topic,
                        lines.stream().filter(line -> line.topic() == topic).toList()));
        byTopic.values().removeIf(List::isEmpty);
        return byTopic;
    }

    private Line line(PublishedRule rule) {
        var locale = LocaleContextHolder.getLocale();
        var shipped = history.find(rule.key());
        boolean own = rule.version() > 0
                || shipped.filter(entry -> entry.value().equals(rule.value())).isEmpty();
        return new Line(
                rule.key(),
                rule.topic(),
                name(rule, locale),
                rule.value(),
                texts.getMessage("rules.measure." + rule.measure(), null, locale),
                texts.getMessage(rule.why(), null, locale),
                rule.path(),
                rule.version() > 0
                        ? rule.version()
                        : shipped.map(RuleHistory.Entry::version).orElse(1),
                rule.since() != null
                        ? rule.since()
                        : shipped.map(RuleHistory.Entry::since).orElse(null),
                own);
    }

    private String name(PublishedRule rule, Locale locale) {
        var named = rule.name();
        var own = named == null ? Stream.<String>empty() : Stream.of(named.in(locale));
        var told = rule.texts().stream().map(key -> texts.getMessage(key, new Object[] {rule.detail()}, locale));
        return Stream.concat(told, own).collect(Collectors.joining(" · "));
    }
}
