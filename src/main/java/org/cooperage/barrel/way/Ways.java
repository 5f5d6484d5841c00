package org.cooperage.barrel.way;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.cooperage.chain.Dimension;
import org.cooperage.party.Party;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Leads a firm from a short stave to what the main job has for it, with the number that makes it worth going.
@Service
public class Ways {
    private final WayStore store;
    private final Clock clock;

    Ways(WayStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What there is for a stave, the firm's own business first; read as whoever acts. Other dimensions have services
    /// alone.
    @Transactional(readOnly = true)
    public List<Way> of(Party.Id firm, Dimension stave) {
        boolean isKnown = Arrays.stream(Way.Kind.values()).anyMatch(kind -> kind.stave() == stave);
        var all = isKnown ? store.all(firm, clock.instant()) : List.<Way>of();
        return all.stream()
                .filter(one -> one.kind().stave() == stave)
                .sorted(Comparator.comparing(Way::kind))
                .toList();
    }
}
