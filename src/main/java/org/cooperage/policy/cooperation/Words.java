package org.cooperage.policy.cooperation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.policy.cooperation.Entry.What;
import org.jspecify.annotations.Nullable;

/// What is about to be said; the ledger adds who, when, number and hash.
record Words(
        What what,
        Entry.@Nullable Id about,
        @Nullable Benefit benefit,
        @Nullable Period period,
        @Nullable BigDecimal amount,
        Map<UUID, BigDecimal> parts,
        Party.@Nullable Id to,
        Entry.@Nullable Source source,
        @Nullable String document,
        @Nullable String note,
        @Nullable String sha256) {

    static Words of(What what, @Nullable String note) {
        return new Words(what, null, null, null, null, Map.of(), null, null, null, note, null);
    }

    static Words to(What what, Party.Id to) {
        return new Words(what, null, null, null, null, Map.of(), to, null, null, null, null);
    }

    static Words about(Entry.Id entry, What what, @Nullable String note) {
        return new Words(what, entry, null, null, null, Map.of(), null, null, null, note, null);
    }

    static Words file(Entry.@Nullable Id about, String name, String sha256) {
        return new Words(What.DOCUMENT, about, null, null, null, Map.of(), null, null, name, null, sha256);
    }

    static Words paid(Party.Id to, BigDecimal amount, LocalDate day, String reference) {
        var on = new Period(day, day.plusDays(1));
        return new Words(What.PAID, null, null, on, amount, Map.of(), to, null, reference, null, null);
    }

    static Words arisen(
            Benefit benefit,
            Period period,
            BigDecimal amount,
            Map<UUID, BigDecimal> parts,
            Entry.Source source,
            String document) {
        return new Words(What.ARISEN, null, benefit, period, amount, parts, null, source, document, null, null);
    }

    /// The same with the other sign.
    static Words counter(Entry it, Map<UUID, BigDecimal> parts, BigDecimal amount, String why) {
        return new Words(
                What.COUNTER,
                it.id(),
                it.benefit(),
                it.period(),
                amount,
                parts,
                null,
                it.source(),
                it.document(),
                why,
                null);
    }
}
