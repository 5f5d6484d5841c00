package org.cooperage.barrel.workbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cooperage.barrel.workbook.engine.Step;
import org.cooperage.shared.BusinessClock;
import org.jspecify.annotations.Nullable;

/// A finished job as it was reported.
///
/// @param process null for hand work
/// @param outside another firm did it for this one
/// @param arrived when its goods came; when it was begun if nobody told
/// @param openMinutes of its machine between begin and end, without reported stops
/// @param machines it held at once
/// @param pieces good and bad
/// @param perProduct how many of its units go into one of the product
/// @param accuratePercent good at the first look
/// @param yuan agreed price of a unit of the product; null for own work
record Made(
        int seq,
        @Nullable String process,
        boolean outside,
        @Nullable UUID machine,
        Instant arrived,
        Instant begun,
        Instant done,
        double openMinutes,
        int machines,
        double pieces,
        double perProduct,
        double accuratePercent,
        @Nullable Double yuan) {

    /// Of work on a unit of the product.
    double minutes() {
        return openMinutes * machines / pieces * perProduct;
    }

    /// From the goods' arrival to the end.
    double hours() {
        return (done.getEpochSecond() - arrived.getEpochSecond()) / 3_600.0;
    }

    double waitHours() {
        return Math.max(0, hours() - minutes() / Step.MINUTES_AN_HOUR);
    }

    LocalDate day() {
        return LocalDate.ofInstant(done, BusinessClock.ZONE);
    }

    Made with(double minutes) {
        return new Made(
                seq,
                process,
                outside,
                machine,
                arrived,
                begun,
                done,
                minutes,
                machines,
                pieces,
                perProduct,
                accuratePercent,
                yuan);
    }
}
