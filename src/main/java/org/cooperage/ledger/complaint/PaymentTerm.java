package org.cooperage.ledger.complaint;

import java.time.LocalDate;
import java.util.Optional;
import org.cooperage.party.Party;

/// How long a firm that is not large may be kept waiting: 30 days by public bodies, 60 by large firms, from delivery
/// on (保障中小企业款项支付条例, decree 802 of the State Council, in force since 2025-06-01). Between others the law sets
/// no term: what was agreed counts.
final class PaymentTerm {
    static final int BY_PUBLIC_BODIES = 30;
    static final int BY_LARGE_FIRMS = 60;

    private PaymentTerm() {}

    /// The last day allowed.
    ///
    /// @param billed the day the goods were accepted
    static Optional<LocalDate> lawful(Party payer, Party payee, LocalDate billed) {
        if (payee.size() == Party.Size.LARGE || isPublic(payee)) {
            return Optional.empty();
        }
        if (isPublic(payer)) {
            return Optional.of(billed.plusDays(BY_PUBLIC_BODIES));
        }
        return payer.size() == Party.Size.LARGE ? Optional.of(billed.plusDays(BY_LARGE_FIRMS)) : Optional.empty();
    }

    private static boolean isPublic(Party party) {
        return party.kind() == Party.Kind.GOVERNMENT || party.ownership() == Party.Ownership.PUBLIC;
    }
}
