package org.cooperage.deal.work;

import java.math.BigDecimal;
import org.cooperage.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/// How many passed, must be mended, are lost.
public record Finding(
        BigDecimal good,
        BigDecimal rework,
        BigDecimal scrap,
        @Nullable String note) {

    private static final int LONGEST_NOTE = 1000;

    public Finding {
        if (good.signum() < 0 || rework.signum() < 0 || scrap.signum() < 0) {
            throw InvalidInput.of("good", good, "deal.invalid.finding", "deal.mend.finding");
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw InvalidInput.of("note", note, "deal.invalid.note", "deal.mend.note", LONGEST_NOTE);
        }
    }

    public static Finding allGood(BigDecimal quantity) {
        return new Finding(quantity, BigDecimal.ZERO, BigDecimal.ZERO, null);
    }

    BigDecimal whole() {
        return good.add(rework).add(scrap);
    }
}
