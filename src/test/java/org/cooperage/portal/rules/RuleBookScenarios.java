package org.cooperage.portal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Locale;
import org.cooperage.CooperageTest;
import org.cooperage.shared.Acting;
import org.cooperage.shared.PublishedRule;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/// The rules as they are published are those the code reads, and none changes its value without a new version.
@CooperageTest
class RuleBookScenarios {
    private static final Path HISTORY = Path.of("src/main/resources/rules/history.tsv");
    private static final String TODAY = "2026-11-23";

    @Autowired
    private RuleBook book;

    /// Adds what is missing and fails, so that a change of a rule is seen in the same commit. The version is raised by
    /// the line it adds; the day is to be put right by whoever changes the rule.
    @Test
    void everyRuleStandsInTheHistoryWithTheValueTheCodeReads() throws IOException {
        var history =
                RuleHistory.of(Files.readAllLines(HISTORY).stream().skip(1).toList());
        var missing = new ArrayList<String>();
        for (PublishedRule rule : Acting.as(Acting.SYSTEM, book::rules)) {
            var entry = history.find(rule.key());
            if (rule.version() == 0
                    && entry.filter(it -> it.value().equals(rule.value())).isEmpty()) {
                int version = entry.map(RuleHistory.Entry::version).orElse(0) + 1;
                missing.add(String.join("\t", rule.key(), Integer.toString(version), TODAY, rule.value()));
            }
        }
        if (!missing.isEmpty()) {
            var all = new ArrayList<>(Files.readAllLines(HISTORY));
            all.addAll(missing);
            Files.write(HISTORY, all);
        }
        assertThat(missing)
                .as("rules that changed or are new; look at rules/history.tsv")
                .isEmpty();
    }

    @Test
    void noTwoRulesShareAKeyAndEachHasItsWordsInBothLanguages() {
        var keys = new HashSet<String>();
        for (var language : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            LocaleContextHolder.setLocale(language);
            try {
                Acting.as(Acting.SYSTEM, book::lines).forEach(line -> {
                    assertThat(line.name()).as(line.key()).isNotBlank();
                    assertThat(line.why()).as(line.key()).isNotBlank();
                    assertThat(line.since()).as(line.key()).isNotNull();
                    assertThat(keys.add(language + line.key())).as(line.key()).isTrue();
                });
            } finally {
                LocaleContextHolder.resetLocaleContext();
            }
        }
        assertThat(keys).hasSizeGreaterThan(200);
    }

    @Test
    void aStrangerReadsTheRules() {
        assertThat(book.lines()).extracting(RuleBook.Line::key).contains("disclosure.contributors", "match.keep");
    }
}
