package org.cooperage.access.contract;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Page;

/// An entry of the log as its owner or its reader sees it.
record UseView(
        long seq,
        Instant at,
        Use.Kind kind,
        UUID contract,
        Bilingual owner,
        Bilingual reader,
        Bilingual data,
        Bilingual purpose,
        String hash) {
    static Page<UseView> of(Page<Use> uses, Counterparts counterparts, Vocabulary vocabulary) {
        var names = counterparts.names(uses.rows().stream()
                .flatMap(one -> Stream.of(one.owner(), one.reader()))
                .distinct()
                .toList());
        var unknown = Bilingual.same("–");
        return uses.map(one -> new UseView(
                one.seq(),
                one.at(),
                one.kind(),
                one.contract().value(),
                names.getOrDefault(one.owner(), unknown),
                names.getOrDefault(one.reader(), unknown),
                vocabulary.dataClass(one.dataClass()).name(),
                vocabulary.purpose(one.purpose()).name(),
                one.hash()));
    }
}
