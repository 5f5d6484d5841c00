package org.cooperage.indicator.table;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cooperage.indicator.format.Kind;
import org.cooperage.indicator.format.Reading;
import org.cooperage.party.Party;
import org.jspecify.annotations.Nullable;

/// A table somebody brought along, without its content.
///
/// @param series the same for all versions
/// @param version from 1; 0: a draft
/// @param open everybody signed in reads it
/// @param shared parties that read it
record OwnTable(
        Id id,
        UUID series,
        int version,
        Party.Id owner,
        String name,
        String source,
        int year,
        Shape shape,
        Reading reading,
        String fileName,
        boolean open,
        List<Party.Id> shared,
        Instant at) {

    OwnTable {
        shared = List.copyOf(shared);
    }

    record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// What stands in the rows and columns.
    enum Shape {
        /// A row for each region and activity with a value, or a row for each region.
        REGIONS,
        /// What each sector sells to each.
        FLOWS;

        List<Kind> kinds() {
            return this == FLOWS
                    ? List.of(Kind.INPUT_OUTPUT)
                    : List.of(
                            Kind.LOCATION_QUOTIENT,
                            Kind.CONCENTRATION,
                            Kind.RELATEDNESS,
                            Kind.DENSITY,
                            Kind.COMPLEXITY,
                            Kind.FITNESS,
                            Kind.ELLISON_GLAESER);
        }

        Kind first() {
            return kinds().getFirst();
        }
    }

    public boolean isDraft() {
        return version == 0;
    }

    /// Whether anybody but the owner reads it.
    public boolean isShared() {
        return open || !shared.isEmpty();
    }

    static Reading reading(boolean sums, boolean blanks, Reading.@Nullable Decimal decimal) {
        return new Reading(null, null, null, null, null, 0, sums, sums, blanks, decimal, List.of());
    }
}
