package org.cooperage.policy.ladder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cooperage.policy.VocabularyFile;
import org.cooperage.policy.engine.Clause;
import org.cooperage.policy.engine.RuleParser;
import org.cooperage.policy.engine.Vocabulary;
import org.cooperage.shared.Bilingual;

/// The rungs as they stand in `policy/ladder`: `index.tsv` names editions with document, validity and source, and
/// `clauses.tsv` holds their clauses. A changed threshold is a new edition.
final class RungFile {
    private static final String FOLDER = "/policy/ladder/";
    private static final int INDEX_COLUMNS = 12;
    private static final int COLUMNS = 6;

    private RungFile() {}

    static List<RungRules> all(Vocabulary vocabulary) {
        var clauses = VocabularyFile.rows(FOLDER + "clauses.tsv", COLUMNS);
        return VocabularyFile.rows(FOLDER + "index.tsv", INDEX_COLUMNS).stream()
                .map(cells -> rules(cells, clauses, vocabulary))
                .toList();
    }

    /// The edition in force that day; where none is known to be, the last one before.
    static RungRules on(LocalDate day, Rung rung, List<RungRules> all) {
        return all.stream()
                .filter(it -> it.rung() == rung && !day.isBefore(it.from()))
                .max(Comparator.comparing(RungRules::from))
                .or(() -> all.stream().filter(it -> it.rung() == rung).findFirst())
                .orElseThrow();
    }

    private static RungRules rules(List<String> cells, List<List<String>> clauses, Vocabulary vocabulary) {
        return new RungRules(
                Rung.valueOf(cells.getFirst()),
                cells.get(1),
                new Bilingual(cells.get(2), cells.get(3)),
                new Bilingual(cells.get(4), cells.get(5)),
                cells.get(6),
                LocalDate.parse(cells.get(7)),
                Optional.of(cells.get(8)).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                cells.get(9).equals("yes"),
                new Bilingual(cells.get(10), cells.get(11)),
                clauses.stream()
                        .filter(it -> it.getFirst().equals(cells.getFirst())
                                && it.get(1).equals(cells.get(1)))
                        .map(it -> new Clause(
                                it.get(2), it.get(3) + " | " + it.get(4), RuleParser.read(vocabulary, it.get(5))))
                        .toList());
    }
}
