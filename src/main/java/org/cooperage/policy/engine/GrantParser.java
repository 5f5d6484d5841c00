package org.cooperage.policy.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import org.cooperage.policy.engine.Parsing.Fault;
import org.cooperage.policy.engine.Parsing.Why;
import org.cooperage.policy.engine.Token.Kind;

/// Reads what is paid: `20万` · `30% of equipment_cost upto 50万` · `1000 per new_jobs upto 10万` ·
/// `revenue: 2000万 -> 10万, 5000万 -> 30万`. Nothing: a blank text.
public final class GrantParser {
    private final Reader reader;

    private GrantParser(Reader reader) {
        this.reader = reader;
    }

    public static Parsing<Grant> parse(Vocabulary vocabulary, String text) {
        if (text.isBlank()) {
            return new Parsing.Right<>(new Grant.Nothing());
        }
        try {
            var parser = new GrantParser(new Reader(vocabulary, text));
            var grant = parser.capped(parser.grant());
            parser.reader.end();
            return new Parsing.Right<>(grant);
        } catch (Fault fault) {
            return fault.wrong();
        }
    }

    /// For texts that were read before; what is wrong is a bug.
    public static Grant read(Vocabulary vocabulary, String text) {
        return switch (parse(vocabulary, text)) {
            case Parsing.Right<Grant> right -> right.read();
            case Parsing.Wrong<Grant> wrong ->
                throw new IllegalArgumentException(
                        "The amount (%s) is wrong: %s.\nMaybe a fact was renamed.".formatted(text, wrong));
        };
    }

    private Grant grant() {
        if (reader.peek().is(Kind.NAME)) {
            return tiers();
        }
        var token = reader.peek();
        var number = amount();
        boolean isShare = token.text().endsWith("%");
        if (isShare && number.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new Fault(token, Why.NO_AMOUNT, "100%");
        }
        if (reader.take(Kind.OF) && isShare) {
            return new Grant.ShareOf(number(), number);
        }
        if (isShare) {
            throw reader.fault(Why.NO_NUMBER_FACT);
        }
        return reader.take(Kind.PER) ? new Grant.PerUnit(number(), number) : new Grant.Fixed(number);
    }

    private Grant tiers() {
        var fact = number();
        reader.expect(Kind.COLON, Why.NO_LIST);
        var steps = new ArrayList<Grant.Tiers.Step>();
        do {
            var token = reader.peek();
            var from = reader.number(Why.NO_NUMBER);
            reader.expect(Kind.ARROW, Why.NO_LIST);
            if (!steps.isEmpty() && steps.getLast().from().compareTo(from) >= 0) {
                throw new Fault(token, Why.NOT_RISING, "");
            }
            steps.add(new Grant.Tiers.Step(from, amount()));
        } while (reader.take(Kind.COMMA));
        return new Grant.Tiers(fact, steps);
    }

    private Grant capped(Grant grant) {
        return reader.take(Kind.UP_TO) ? new Grant.UpTo(grant, amount()) : grant;
    }

    private BigDecimal amount() {
        var token = reader.peek();
        var amount = reader.number(Why.NO_AMOUNT);
        if (amount.signum() < 0) {
            throw new Fault(token, Why.NO_AMOUNT, "0");
        }
        return amount;
    }

    private Fact number() {
        var token = reader.peek();
        var fact = reader.fact();
        if (fact.type() != Fact.Type.NUMBER) {
            throw new Fault(token, Why.NO_NUMBER_FACT, fact.name());
        }
        return fact;
    }
}
