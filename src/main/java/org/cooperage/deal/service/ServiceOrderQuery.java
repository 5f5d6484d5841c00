package org.cooperage.deal.service;

import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Role;
import org.jspecify.annotations.Nullable;

/// Which service orders a page shows, as it stands in the address: what one ordered, or what one is to do.
record ServiceOrderQuery(
        ServiceMove.@Nullable Side side,
        ServiceOrder.@Nullable Stage stage,
        @Nullable Boolean all) {

    /// A provider begins with what others ordered from it.
    public ServiceMove.Side shown() {
        if (side != null) {
            return side;
        }
        return Acting.current().role() == Role.SVC ? ServiceMove.Side.PROVIDER : ServiceMove.Side.CUSTOMER;
    }

    public boolean isAll() {
        return all != null && all;
    }

    ServiceOrderFilter toFilter() {
        var me = Acting.current().party().map(Party.Id::new).orElse(null);
        var running = !isAll() && stage == null;
        if (Acting.current().role() == Role.OPS) {
            return new ServiceOrderFilter(null, null, null, stage, running);
        }
        return switch (shown()) {
            case PROVIDER -> new ServiceOrderFilter(null, me, null, stage, running);
            case CUSTOMER, PLATFORM -> new ServiceOrderFilter(me, null, null, stage, running);
        };
    }
}
