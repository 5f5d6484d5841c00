package org.cooperage.ledger.voucher;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cooperage.chain.Dimension;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// What an issuer enters for a programme; money in yuan.
record ProgrammeDraft(
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable Integer year,
        @Nullable Set<Dimension> dimensions,
        @Nullable BigDecimal share,
        @Nullable BigDecimal cap,
        @Nullable BigDecimal budget,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    private static final int LONGEST_NAME = 120;
    private static final BigDecimal MOST = new BigDecimal("10000000000");

    /// Throws all that is wrong, if anything is.
    ProgrammeDraft checked() {
        var faults = new ArrayList<Fault>();
        if (nameZh == null || nameZh.isBlank() || nameZh.length() > LONGEST_NAME) {
            faults.add(fault("nameZh", nameZh, "name", LONGEST_NAME));
        }
        if (nameEn != null && nameEn.length() > LONGEST_NAME) {
            faults.add(fault("nameEn", nameEn, "name", LONGEST_NAME));
        }
        if (year == null || year < 2000 || year > 2200) {
            faults.add(fault("year", year, "year"));
        }
        if (share == null || share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            faults.add(fault("share", share, "share"));
        }
        if (isNoSum(cap)) {
            faults.add(fault("cap", cap, "sum"));
        }
        if (isNoSum(budget)) {
            faults.add(fault("budget", budget, "sum"));
        }
        if (validFrom == null || validTo == null || validTo.isBefore(validFrom)) {
            faults.add(fault("validTo", validTo, "valid"));
        }
        if (!faults.isEmpty()) {
            throw InvalidInput.all(List.copyOf(faults));
        }
        return this;
    }

    Bilingual name() {
        return new Bilingual(nameZh == null ? "" : nameZh.strip(), nameEn == null ? "" : nameEn.strip());
    }

    static Money sum(@Nullable BigDecimal yuan) {
        return yuan == null ? Money.ZERO : new Money(yuan);
    }

    private static boolean isNoSum(@Nullable BigDecimal yuan) {
        return yuan == null || yuan.signum() <= 0 || yuan.compareTo(MOST) > 0;
    }

    private static Fault fault(String field, @Nullable Object value, String what, Object... details) {
        return Fault.of(field, value == null ? "" : value, "voucher.wrong." + what, "voucher.mend." + what, details);
    }
}
