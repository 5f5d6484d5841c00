package org.cooperage.market.dispatch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.availability.Resource;
import org.cooperage.deal.Deal;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/// What a person types to report a disturbance: a machine or a job, and times as read from the clock on the wall.
record DisturbanceForm(
        @Nullable String machine,
        @Nullable String job,
        @Nullable String from,
        @Nullable String until,
        @Nullable String note) {

    static final DisturbanceForm EMPTY = new DisturbanceForm(null, null, null, null, null);

    DisturbanceApi.Report read() {
        return new DisturbanceApi.Report(
                id("machine", machine), null, id("job", job), moment("from", from), moment("until", until), note);
    }

    static Disturbance report(Disturbances disturbances, DisturbanceApi.Report report) {
        var until = report.until();
        if (until == null) {
            throw InvalidInput.of("until", "", "market.wrong.until", "market.mend.until");
        }
        var note = Optional.ofNullable(report.note()).orElse("");
        var machine = report.machine();
        var job = report.job();
        if ((machine == null) == (job == null)) {
            throw InvalidInput.of("machine", "", "market.wrong.what", "market.mend.what");
        }
        return machine == null
                ? disturbances.reportLateMaterial(new Deal.Id(Objects.requireNonNull(job)), until, note)
                : disturbances.reportBreakdown(
                        new Resource.Id(machine), Optional.ofNullable(report.unit()), slot(report.from(), until), note);
    }

    private static TimeSlot slot(@Nullable Instant from, Instant until) {
        if (from == null || !from.isBefore(until)) {
            throw InvalidInput.of("from", String.valueOf(from), "market.wrong.order", "market.mend.order");
        }
        return new TimeSlot(from, until);
    }

    private static @Nullable UUID id(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            throw InvalidInput.of(field, text, "market.wrong.what", "market.mend.what");
        }
    }

    private static @Nullable Instant moment(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(text.strip()).atZone(BusinessClock.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw InvalidInput.of(field, text, "market.wrong.moment", "market.mend.moment");
        }
    }
}
