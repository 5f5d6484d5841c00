package org.cooperage.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.policy.engine.Clause;
import org.cooperage.policy.engine.Grant;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;
import org.cooperage.shared.Share;

/// One edition of a policy: who gets what, by which clauses. Published it never changes; a change is a new edition.
///
/// @param issuer decides on applications
/// @param source number or name of the document it rests on
/// @param uncertain some of it still has to be compared with the document
/// @param appliesTo first day it no longer applies; empty: until further notice
/// @param amount as written, for [GrantParser]
/// @param grant read from it
/// @param budget for the whole period; empty: open
/// @param exclusive name of a group of which a firm takes one policy
/// @param ceiling all support for a cost together may not exceed a share of it
/// @param papers what to hand in
/// @param publicityDays workdays a decision is public before it stands
record Policy(
        Id id,
        String code,
        int edition,
        Party.Id issuer,
        Place.Id city,
        Level level,
        Kind kind,
        Bilingual title,
        String source,
        boolean uncertain,
        LocalDate appliesFrom,
        Optional<LocalDate> appliesTo,
        List<Written> written,
        List<Clause> clauses,
        String amount,
        Grant grant,
        Optional<Money> budget,
        Optional<String> exclusive,
        Optional<Ceiling> ceiling,
        List<String> papers,
        int publicityDays,
        Stage stage,
        Optional<Instant> publishedAt,
        int version) {

    Policy {
        written = List.copyOf(written);
        clauses = List.copyOf(clauses);
        papers = List.copyOf(papers);
    }

    record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// A clause as it was written.
    ///
    /// @param rule for [org.cooperage.policy.engine.RuleParser]
    record Written(String id, String text, String rule) {}

    /// @param fact the cost, a number in yuan
    record Ceiling(String fact, Share share) {}

    enum Level {
        NATIONAL,
        PROVINCE,
        CITY,
        COUNTY
    }

    enum Kind {
        GRANT,
        INTEREST,
        TAX,
        VOUCHER,
        LAND,
        RECOGNITION
    }

    enum Stage {
        DRAFT,
        PUBLISHED,
        REPLACED,
        WITHDRAWN
    }

    boolean appliesOn(LocalDate day) {
        return stage == Stage.PUBLISHED
                && !day.isBefore(appliesFrom)
                && appliesTo.map(day::isBefore).orElse(true);
    }
}
