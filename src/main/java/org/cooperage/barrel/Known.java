package org.cooperage.barrel;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.barrel.engine.Evidence;
import org.cooperage.barrel.engine.Indicator;

/// Something known of a firm: the evidence, how it came about and how old it is.
///
/// @param cases how many jobs, customers … the platform counted; 0 when the firm answered
/// @param since begin of what was counted; empty for answers and for all the platform ever saw
/// @param document id and name of what shows it
public record Known(
        Indicator indicator,
        Evidence evidence,
        long cases,
        Optional<Instant> since,
        Instant until,
        Optional<Document> document) {

    public record Document(UUID id, String name) {}
}
