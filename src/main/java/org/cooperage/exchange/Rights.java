package org.cooperage.exchange;

import java.util.Optional;
import java.util.UUID;
import org.cooperage.shared.Acting;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Role;

/// Who imports, and how far it goes: a firm its own, association and operator for others.
///
/// @param others rows may belong to anybody
/// @param vouches new firms count as verified
/// @param keepsFirms firms already registered stay as they are
record Rights(Acting by, boolean others, boolean vouches, boolean keepsFirms) {

    private static final UUID NOBODY = new UUID(0, 0);

    static Rights of(Acting by, ImportKind kind) {
        return switch (by.role()) {
            case SYSTEM -> new Rights(by, true, true, false);
            case OPS -> new Rights(notForOrders(by, kind), true, true, false);
            case ASC -> new Rights(notForOrders(by, kind), true, false, true);
            case LEAD, SME, SVC -> own(by);
            case BUYER -> own(onlyOrders(by, kind));
            case GOV, FI, PARK, PER, PUB -> throw new NotAllowed("Importing tables");
        };
    }

    private static Rights own(Acting by) {
        if (by.party().isEmpty()) {
            throw new NotAllowed("Importing tables");
        }
        return new Rights(by, false, false, false);
    }

    /// What is ordered and for how much is between buyer and makers.
    private static Acting notForOrders(Acting by, ImportKind kind) {
        if (kind == ImportKind.ORDERS) {
            throw new NotAllowed("Importing orders of others");
        }
        return by;
    }

    private static Acting onlyOrders(Acting by, ImportKind kind) {
        if (kind == ImportKind.MACHINES || kind == ImportKind.CAPABILITIES || kind == ImportKind.SERVICES) {
            throw new NotAllowed("Importing machines or services as a buyer");
        }
        return by;
    }

    /// Rows of others are written by the platform on behalf of the caller checked here; one's own under one's own
    /// rights.
    Acting writer() {
        return others ? Acting.SYSTEM : by;
    }

    UUID actor() {
        return by.party().orElse(NOBODY);
    }

    UUID person() {
        return by.person().orElse(NOBODY);
    }

    Optional<UUID> sender() {
        return by.role() == Role.SYSTEM ? Optional.empty() : by.party();
    }
}
