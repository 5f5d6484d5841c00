package org.cooperage.policy.pilot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cooperage.policy.VocabularyFile;
import org.cooperage.policy.engine.RuleParser;
import org.cooperage.policy.engine.Vocabulary;
import org.cooperage.policy.pilot.Scheme.Check;
import org.cooperage.policy.pilot.Scheme.Condition;
import org.cooperage.shared.Bilingual;

/// The schemes as they stand in `policy/schemes`: `index.tsv` names them, each has a table of its own in which a line
/// `C`
/// is a condition and the lines `T` after it are its checks. A changed threshold is a new version with its own dates.
final class SchemeFile {
    private static final String FOLDER = "/policy/schemes/";
    private static final int INDEX_COLUMNS = 13;
    private static final int COLUMNS = 6;

    private SchemeFile() {}

    static List<Scheme> all(Vocabulary vocabulary) {
        return VocabularyFile.rows(FOLDER + "index.tsv", INDEX_COLUMNS).stream()
                .map(cells -> scheme(cells, vocabulary))
                .toList();
    }

    private static Scheme scheme(List<String> cells, Vocabulary vocabulary) {
        var id = cells.getFirst();
        return new Scheme(
                id,
                Integer.parseInt(cells.get(1)),
                new Bilingual(cells.get(2), cells.get(3)),
                new Bilingual(cells.get(4), cells.get(5)),
                cells.get(6),
                LocalDate.parse(cells.get(7)),
                Optional.of(cells.get(8)).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                cells.get(9).equals("yes"),
                cells.get(10).equals("yes"),
                new Bilingual(cells.get(11), cells.get(12)),
                conditions(id, vocabulary));
    }

    private static List<Condition> conditions(String scheme, Vocabulary vocabulary) {
        var conditions = new ArrayList<Condition>();
        for (var cells : VocabularyFile.rows(FOLDER + scheme + ".tsv", COLUMNS)) {
            if (cells.getFirst().equals("C")) {
                conditions.add(new Condition(cells.get(1), new Bilingual(cells.get(2), cells.get(3)), List.of()));
            } else {
                var last = conditions.removeLast();
                var checks = new ArrayList<>(last.checks());
                checks.add(check(cells, vocabulary));
                conditions.add(new Condition(last.number(), last.text(), checks));
            }
        }
        return conditions;
    }

    private static Check check(List<String> cells, Vocabulary vocabulary) {
        return new Check(
                cells.get(1),
                cells.get(2).equals("OURS"),
                cells.get(3).equals("JUDGEMENT"),
                RuleParser.read(vocabulary, cells.get(4)),
                cells.get(5).equals("yes"));
    }
}
