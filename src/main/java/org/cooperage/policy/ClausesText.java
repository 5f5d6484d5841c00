package org.cooperage.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cooperage.policy.engine.Clause;
import org.cooperage.policy.engine.Parsing;
import org.cooperage.policy.engine.Rule;
import org.cooperage.policy.engine.RuleParser;
import org.cooperage.policy.engine.Vocabulary;
import org.cooperage.shared.InvalidInput.Fault;

/// Clauses as they are typed: a line `[1.2] what the document says`, then the rule until the next such line.
///
/// Faults name line and column of the whole text.
final class ClausesText {
    private static final Pattern HEAD = Pattern.compile("\\s*[\\[【]\\s*([\\p{L}\\p{N}.]{1,12})\\s*[\\]】]\\s*(\\S.*)");
    private static final int MOST = 40;
    private static final int LONGEST = 1_000;

    private final Vocabulary vocabulary;
    private final List<Policy.Written> written = new ArrayList<>();
    private final List<Clause> clauses = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private ClausesText(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// @param faults of the field `clauses`; empty: all is well
    record Read(List<Policy.Written> written, List<Clause> clauses, List<Fault> faults) {}

    static Read read(Vocabulary vocabulary, String text) {
        var reader = new ClausesText(vocabulary);
        var lines = text.lines().toList();
        int at = 0;
        while (at < lines.size() && lines.get(at).isBlank()) {
            at++;
        }
        while (at < lines.size()) {
            at = reader.clause(lines, at);
        }
        reader.checkAll();
        return new Read(List.copyOf(reader.written), List.copyOf(reader.clauses), List.copyOf(reader.faults));
    }

    /// As it is typed again.
    static String write(List<Policy.Written> clauses) {
        return clauses.stream()
                .map(it -> "[%s] %s\n%s\n".formatted(it.id(), it.text(), it.rule()))
                .collect(Collectors.joining("\n"));
    }

    /// Where the next one begins.
    private int clause(List<String> lines, int at) {
        var head = HEAD.matcher(lines.get(at));
        int next = at + 1;
        while (next < lines.size() && !HEAD.matcher(lines.get(next)).matches()) {
            next++;
        }
        if (!head.matches() || head.group(2).length() > LONGEST) {
            faults.add(Fault.of("clauses", lines.get(at), "policy.wrong.head", "policy.mend.head", at + 1));
            return next;
        }
        var rule = String.join("\n", lines.subList(at + 1, next)).stripTrailing();
        read(head.group(1), head.group(2).strip(), rule, at + 1);
        return next;
    }

    private void read(String id, String text, String rule, int linesBefore) {
        switch (RuleParser.parse(vocabulary, rule)) {
            case Parsing.Right<Rule> right -> {
                written.add(new Policy.Written(id, text, rule));
                clauses.add(new Clause(id, text, right.read()));
            }
            case Parsing.Wrong<Rule> wrong -> faults.add(fault("clauses", wrong, linesBefore, id));
        }
    }

    static Fault fault(String field, Parsing.Wrong<?> wrong, int linesBefore, String clause) {
        return Fault.of(
                field,
                wrong.token(),
                "policy.rule." + wrong.why(),
                "policy.rule.mend." + wrong.why(),
                wrong.line() + linesBefore,
                wrong.column(),
                clause,
                wrong.hint());
    }

    private void checkAll() {
        var seen = new HashSet<String>();
        written.stream()
                .filter(it -> !seen.add(it.id()))
                .forEach(it -> faults.add(Fault.of("clauses", it.id(), "policy.wrong.twice", "policy.mend.twice")));
        if (written.isEmpty() && faults.isEmpty() || written.size() > MOST) {
            faults.add(Fault.of("clauses", written.size(), "policy.wrong.clauses", "policy.mend.clauses", MOST));
        }
    }
}
