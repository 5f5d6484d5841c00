package org.cooperage.policy.engine;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cooperage.policy.engine.Parsing.Fault;
import org.cooperage.policy.engine.Parsing.Why;
import org.cooperage.policy.engine.Rule.Comparison;
import org.cooperage.policy.engine.Token.Kind;

/// Reads a rule:
///
/// ```
/// industry in [17, C18] and region in [1305] and (jobs >= 20 or honours has "SPECIALISED")
///   and atleast 2 of (patents >= 1, research_share >= 3%, digital_level >= 2) and not blacklisted
/// 行业 属于 [17] 且 从业人数 >= 20
/// ```
///
/// `not` binds closer than `and`, `and` closer than `or`. `#` begins a comment.
public final class RuleParser {
    private static final int DEEPEST = 40;
    private static final int MOST_CODES = 500;

    private final Reader reader;
    private int depth;

    private RuleParser(Reader reader) {
        this.reader = reader;
    }

    public static Parsing<Rule> parse(Vocabulary vocabulary, String text) {
        try {
            var parser = new RuleParser(new Reader(vocabulary, text));
            var rule = parser.any();
            parser.reader.end();
            return new Parsing.Right<>(rule);
        } catch (Fault fault) {
            return fault.wrong();
        }
    }

    /// For rules that were read before; what is wrong is a bug.
    public static Rule read(Vocabulary vocabulary, String text) {
        return switch (parse(vocabulary, text)) {
            case Parsing.Right<Rule> right -> right.read();
            case Parsing.Wrong<Rule> wrong ->
                throw new IllegalArgumentException(
                        "The rule (%s) is wrong: %s.\nMaybe a fact was renamed.".formatted(text, wrong));
        };
    }

    private Rule any() {
        if (++depth > DEEPEST) {
            throw reader.fault(Why.TOO_DEEP);
        }
        var parts = new ArrayList<Rule>(List.of(all()));
        while (reader.take(Kind.OR)) {
            parts.add(all());
        }
        depth--;
        return parts.size() == 1 ? parts.getFirst() : new Rule.Any(parts);
    }

    private Rule all() {
        var parts = new ArrayList<Rule>(List.of(one()));
        while (reader.take(Kind.AND)) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.getFirst() : new Rule.All(parts);
    }

    private Rule one() {
        boolean negated = false;
        while (reader.take(Kind.NOT)) {
            negated = !negated;
        }
        var rule = plain();
        return negated ? new Rule.Not(rule) : rule;
    }

    private Rule plain() {
        if (reader.take(Kind.OPEN)) {
            var rule = any();
            reader.expect(Kind.CLOSE, Why.NOT_CLOSED);
            return rule;
        }
        return reader.take(Kind.AT_LEAST) ? atLeast() : atom();
    }

    private Rule atLeast() {
        var count = reader.peek();
        var least = reader.number(Why.NO_NUMBER);
        reader.take(Kind.OF);
        reader.expect(Kind.OPEN, Why.NO_LIST);
        var parts = new ArrayList<Rule>(List.of(any()));
        while (reader.take(Kind.COMMA)) {
            parts.add(any());
        }
        reader.expect(Kind.CLOSE, Why.NOT_CLOSED);
        if (least.stripTrailingZeros().scale() > 0 || least.signum() <= 0 || least.intValue() > parts.size()) {
            throw new Fault(count, Why.TOO_MANY, Integer.toString(parts.size()));
        }
        return new Rule.AtLeast(least.intValue(), parts);
    }

    private Rule atom() {
        var token = reader.peek();
        var fact = reader.fact();
        return switch (fact.type()) {
            case NUMBER -> new Rule.Number(fact, comparison(), reader.number(Why.NO_NUMBER));
            case DAY -> new Rule.Date(fact, comparison(), day());
            case YES_NO -> yes(fact);
            case REGION, INDUSTRY, CHOICE, CHOICES -> in(fact, token);
        };
    }

    private Rule yes(Fact fact) {
        if (reader.peek().is(Kind.COMPARISON) || reader.peek().is(Kind.IN)) {
            throw reader.fault(Why.NOT_COMPARED);
        }
        return new Rule.Yes(fact);
    }

    private Comparison comparison() {
        return switch (reader.expect(Kind.COMPARISON, Why.NO_COMPARISON).text()) {
            case "<" -> Comparison.LESS;
            case "<=", "≤" -> Comparison.AT_MOST;
            case ">" -> Comparison.MORE;
            case ">=", "≥" -> Comparison.AT_LEAST;
            case "!=", "≠" -> Comparison.UNEQUAL;
            default -> Comparison.EQUAL;
        };
    }

    private LocalDate day() {
        var token = reader.expect(Kind.DAY, Why.NO_DAY);
        try {
            return LocalDate.parse(token.text());
        } catch (DateTimeException e) {
            throw new Fault(token, Why.NO_DAY, "");
        }
    }

    private Rule in(Fact fact, Token token) {
        if (!reader.take(Kind.IN)) {
            throw reader.peek().is(Kind.COMPARISON)
                    ? reader.fault(Why.NO_LIST)
                    : new Fault(token, Why.NOT_ALONE, fact.name());
        }
        if (!reader.take(Kind.OPEN_LIST)) {
            return new Rule.In(fact, List.of(code(fact)));
        }
        var codes = new ArrayList<String>(List.of(code(fact)));
        while (reader.take(Kind.COMMA)) {
            codes.add(code(fact));
            if (codes.size() > MOST_CODES) {
                throw reader.fault(Why.TOO_LONG);
            }
        }
        reader.expect(Kind.CLOSE_LIST, Why.NOT_CLOSED);
        return new Rule.In(fact, codes);
    }

    private String code(Fact fact) {
        var token = reader.next();
        boolean word = token.is(Kind.NUMBER) || token.is(Kind.TEXT) || token.is(Kind.NAME);
        if (!word) {
            throw new Fault(token, Why.NO_CODE, "");
        }
        return switch (fact.type()) {
            case REGION -> matching(token, "\\d{2,12}", Why.NO_CODE);
            case INDUSTRY -> matching(token, "[A-T]|[A-T]?\\d{2,4}", Why.NO_CODE);
            default -> fact.choice(token.text()).orElseThrow(() -> new Fault(token, Why.UNKNOWN_CHOICE, choices(fact)));
        };
    }

    private static String matching(Token token, String pattern, Why otherwise) {
        if (!token.text().matches(pattern)) {
            throw new Fault(token, otherwise, "");
        }
        return token.text();
    }

    private static String choices(Fact fact) {
        return fact.choices().stream().map(Fact.Choice::word).collect(Collectors.joining(", "));
    }
}
