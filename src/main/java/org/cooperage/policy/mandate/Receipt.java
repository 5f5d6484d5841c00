package org.cooperage.policy.mandate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Money of a subsidy that came, was spent or went back.
///
/// @param amount yuan; below zero: takes back what was entered wrongly
/// @param cost kind of cost; null unless spent
/// @param file name of the document; null: none
public record Receipt(
        UUID id,
        UUID subsidy,
        What what,
        LocalDate day,
        BigDecimal amount,
        Subsidy.@Nullable Cost cost,
        String text,
        @Nullable String file,
        @Nullable String sha256) {

    public enum What {
        RECEIVED,
        SPENT,
        RETURNED
    }
}
