package org.cooperage.policy.pilot;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cooperage.policy.engine.Fact;
import org.cooperage.policy.engine.Rule;
import org.cooperage.shared.Bilingual;

/// Something a cluster may apply for, with its conditions as data.
///
/// @param document number of the document it rests on; may be blank
/// @param to empty: in force until further notice
/// @param literal whether the texts of the conditions are the original's own words
/// @param uncertain whether some of it still has to be compared with the original
/// @param source where the texts were taken from
record Scheme(
        String id,
        int version,
        Bilingual name,
        Bilingual issuer,
        String document,
        LocalDate from,
        Optional<LocalDate> to,
        boolean literal,
        boolean uncertain,
        Bilingual source,
        List<Condition> conditions) {

    Scheme {
        conditions = List.copyOf(conditions);
    }

    /// What the call says, and the checks that stand for it.
    ///
    /// @param text the words of the call in Chinese; in English our translation of them
    record Condition(String number, Bilingual text, List<Check> checks) {
        Condition {
            checks = List.copyOf(checks);
        }
    }

    /// One thing that is looked at.
    ///
    /// @param ours true: our own test, which the call does not ask; it never decides
    /// @param judged true: no figure says it, a person does, with a name
    /// @param uncertain the threshold still has to be compared with the original
    record Check(String id, boolean ours, boolean judged, Rule rule, boolean uncertain) {
        List<Fact> facts() {
            return rule.atoms().map(Rule.Atom::fact).distinct().toList();
        }
    }

    Stream<Fact> facts() {
        return conditions.stream()
                .flatMap(it -> it.checks().stream())
                .flatMap(it -> it.facts().stream())
                .distinct();
    }
}
