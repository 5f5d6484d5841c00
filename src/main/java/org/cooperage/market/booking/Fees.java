package org.cooperage.market.booking;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// What it costs not to come: what was shown when it was booked holds.
///
/// @param freeHours cancelled at least so long before, it costs nothing
/// @param lateShare of the price when it is cancelled later, 0–1
/// @param missShare of the price when nobody came, 0–1
record Fees(int freeHours, BigDecimal lateShare, BigDecimal missShare) {

    /// Free until a day before, half the price later, the whole when nobody came.
    static final Fees USUAL = new Fees(24, new BigDecimal("0.5"), BigDecimal.ONE);

    private static final int MOST_FREE_HOURS = 720;

    Instant freeUntil(Instant starts) {
        return starts.minus(Duration.ofHours(freeHours));
    }

    Money late(@Nullable Money price) {
        return price == null ? Money.ZERO : price.times(lateShare);
    }

    Money missed(@Nullable Money price) {
        return price == null ? Money.ZERO : price.times(missShare);
    }

    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (freeHours < 0 || freeHours > MOST_FREE_HOURS) {
            faults.add(Fault.of("freeHours", freeHours, "booking.wrong.free", "booking.mend.free", MOST_FREE_HOURS));
        }
        if (isNoShare(lateShare)) {
            faults.add(Fault.of("lateShare", lateShare, "booking.wrong.share", "booking.mend.share"));
        }
        if (isNoShare(missShare)) {
            faults.add(Fault.of("missShare", missShare, "booking.wrong.share", "booking.mend.share"));
        }
        return faults;
    }

    private static boolean isNoShare(BigDecimal share) {
        return share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0;
    }
}
