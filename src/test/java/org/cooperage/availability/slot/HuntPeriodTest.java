package org.cooperage.availability.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import org.cooperage.shared.TimeSlot;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class HuntPeriodTest {

    private static final Instant START = Instant.parse("2027-01-20T00:00:00Z");
    private static final TimeSlot YEAR = TimeSlot.of(START, Duration.ofDays(365));

    @Test
    void eachStepIsLongerThanTheOneBefore() {
        var period = HuntPeriod.of(YEAR);

        assertThat(period.to()).isEqualTo(START.plus(Duration.ofDays(2)));
        period.goOn();
        assertThat(period.from()).isEqualTo(START.plus(Duration.ofDays(2)));
        assertThat(period.to()).isEqualTo(START.plus(Duration.ofDays(10)));
    }

    @Test
    void afterHolidaysTheFirstDayIsShortAgain() {
        var period = HuntPeriod.ofMany(YEAR);
        for (int n = 0; n < 6; n++) {
            period.skip();
        }
        var opens = period.from().plus(Duration.ofDays(3));

        period.startAt(opens);

        assertThat(period.from()).isEqualTo(opens);
        assertThat(period.to()).isEqualTo(opens.plus(Duration.ofHours(12)));
    }

    /// Whatever is open when: no hour of opening is left out, none is looked at twice.
    @RepeatedTest(50)
    void noOpenHourIsLeftOut(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var open = new ArrayList<Integer>();
        for (int hour = 0; hour < 24 * 365; hour++) {
            if (random.nextInt(24 * 365) < hour / 20) {
                open.add(hour);
            }
        }
        var seen = new ArrayList<Integer>();
        var period = random.nextBoolean() ? HuntPeriod.of(YEAR) : HuntPeriod.ofMany(YEAR);
        while (period.isLeft()) {
            var first = open.stream().filter(hour -> isWithin(hour, period)).findFirst();
            if (first.isEmpty()) {
                period.skip();
                continue;
            }
            period.startAt(at(first.get()));
            open.stream().filter(hour -> isWithin(hour, period)).forEach(seen::add);
            period.goOn();
        }

        assertThat(seen).isEqualTo(open);
    }

    private static boolean isWithin(int hour, HuntPeriod period) {
        return !at(hour).isBefore(period.from()) && at(hour).isBefore(period.to());
    }

    private static Instant at(int hour) {
        return START.plus(Duration.ofHours(hour));
    }
}
