package org.cooperage.access.contract;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.Party;

/// An entry of the log: what was done under a contract, by whom, when.
///
/// @param seq counts from 1 without gaps
/// @param before hash of the entry before; 64 zeros at the first
/// @param hash SHA-256 over [#text], in hexadecimal
public record Use(
        long seq,
        Instant at,
        Kind kind,
        Contract.Id contract,
        Party.Id owner,
        Party.Id reader,
        Optional<UUID> person,
        String dataClass,
        String purpose,
        String before,
        String hash) {
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    public enum Kind {
        ASKED,
        GRANTED,
        DECLINED,
        REVOKED,
        WITHDRAWN,
        READ
    }

    /// What is hashed; the same as `log_use` writes it in the database.
    String text() {
        return String.join(
                "|",
                before,
                Long.toString(seq),
                MICROS.format(at),
                kind.name(),
                contract.toString(),
                owner.toString(),
                reader.toString(),
                person.map(UUID::toString).orElse(""),
                dataClass,
                purpose);
    }
}
