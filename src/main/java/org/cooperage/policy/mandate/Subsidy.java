package org.cooperage.policy.mandate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/// Money granted for a mandate, with what came of it so far.
///
/// @param allowed kinds of cost it may be spent on
/// @param ends exclusive
/// @param received instalments, yuan
public record Subsidy(
        UUID id,
        String purpose,
        String document,
        BigDecimal granted,
        Set<Cost> allowed,
        LocalDate starts,
        LocalDate ends,
        BigDecimal received,
        BigDecimal spent,
        BigDecimal returned) {

    public Subsidy {
        allowed = Set.copyOf(allowed);
    }

    public enum Cost {
        EQUIPMENT,
        SOFTWARE,
        STAFF,
        TRAINING,
        SERVICES,
        OTHER
    }

    /// Received, and neither spent nor returned.
    public BigDecimal unspent() {
        return received.subtract(spent).subtract(returned);
    }
}
