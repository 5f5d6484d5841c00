package org.cooperage.portal.inbox;

import java.time.Instant;
import java.util.List;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;
import org.cooperage.shared.Quantity;

/// Something a party should know: a text of the bundle with its values.
///
/// @param key text `inbox.<key>`
/// @param link where to act, a path inside the application
/// @param cause names what happened; the same cause is told once, however often it is delivered
record Letter(Party.Id to, String key, List<Value> values, String link, String cause) {

    Letter {
        values = List.copyOf(values);
    }

    static Letter to(Party.Id party, String key, String link, Object cause, Value... values) {
        return new Letter(party, key, List.of(values), link, key + "/" + cause);
    }

    /// A value that is written out in the reader's language when it is read.
    sealed interface Value {
        record Text(String text) implements Value {}

        record Both(Bilingual text) implements Value {}

        record Moment(Instant at) implements Value {}

        record Sum(Money money) implements Value {}

        record Amount(Quantity quantity) implements Value {}
    }

    static Value of(String text) {
        return new Value.Text(text);
    }

    static Value of(Bilingual text) {
        return new Value.Both(text);
    }

    static Value of(Instant moment) {
        return new Value.Moment(moment);
    }

    static Value of(Money money) {
        return new Value.Sum(money);
    }

    static Value of(Quantity quantity) {
        return new Value.Amount(quantity);
    }
}
