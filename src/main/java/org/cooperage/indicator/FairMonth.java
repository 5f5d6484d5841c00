package org.cooperage.indicator;

import java.time.LocalDate;
import org.cooperage.shared.Share;

/// What a firm got in a month beside what would have been its share.
///
/// @param month its first day, Asia/Shanghai
/// @param openHours unit-hours inside its calendars
/// @param heldHours of them booked
/// @param targetHours booked hours of each of its processes, spread over all makers by capacity × performance
/// @param performance 0.5–1.2, see [Fairness]
public record FairMonth(LocalDate month, double openHours, double heldHours, double targetHours, double performance) {

    /// Hours above the target; negative: below.
    public double difference() {
        return heldHours - targetHours;
    }

    public Share load() {
        return Share.of(Math.min(heldHours, openHours), openHours);
    }
}
