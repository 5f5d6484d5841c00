package org.cooperage.policy.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cooperage.policy.engine.Clause;
import org.cooperage.shared.Bilingual;

/// What a rung asks, as one edition of its document says.
///
/// @param from first day it is in force
/// @param to first day it is not any more; empty: until further notice
/// @param uncertain whether its figures still have to be compared with the document
/// @param source where they were taken from
record RungRules(
        Rung rung,
        String edition,
        Bilingual name,
        Bilingual issuer,
        String document,
        LocalDate from,
        Optional<LocalDate> to,
        boolean uncertain,
        Bilingual source,
        List<Clause> clauses) {

    RungRules {
        clauses = List.copyOf(clauses);
    }

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && to.filter(it -> !day.isBefore(it)).isEmpty();
    }
}
