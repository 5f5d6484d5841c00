package org.cooperage.market.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A disturbance with what it would do, as a reader gets it.
record DisturbanceView(
        UUID id,
        Disturbance.Kind kind,
        Disturbance.Stage stage,
        @Nullable UUID machine,
        @Nullable UUID job,
        @Nullable UUID need,
        Instant from,
        Instant until,
        String note,
        Instant at,
        List<ChangeView> orders) {

    static DisturbanceView of(Disturbance disturbance, List<Change> changes) {
        return new DisturbanceView(
                disturbance.id().value(),
                disturbance.kind(),
                disturbance.stage(),
                disturbance.resource().map(r -> r.value()).orElse(null),
                disturbance.job().map(j -> j.value()).orElse(null),
                disturbance.need().map(n -> n.value()).orElse(null),
                disturbance.during().from(),
                disturbance.during().to(),
                disturbance.note(),
                disturbance.at(),
                changes.stream().map(ChangeView::forOwner).toList());
    }

    public long later() {
        return orders.stream()
                .filter(o -> o.promisedAfter().isAfter(o.promisedBefore()))
                .count();
    }

    public long moving() {
        return orders.stream().mapToLong(o -> o.shifts().size()).sum();
    }
}
