package org.cooperage.deal.dispute;

import org.cooperage.party.Party;
import org.jspecify.annotations.Nullable;

/// Which disputes are wanted: everything null means all that may be seen. `open` leaves out what is over.
public record DisputeFilter(
        Party.@Nullable Id buyer, Party.@Nullable Id maker, Dispute.@Nullable Stage stage, boolean open) {

    public static final DisputeFilter ALL = new DisputeFilter(null, null, null, false);

    public static final DisputeFilter OPEN = new DisputeFilter(null, null, null, true);
}
