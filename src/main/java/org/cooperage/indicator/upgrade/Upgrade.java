package org.cooperage.indicator.upgrade;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cooperage.indicator.engine.upgrade.Catalogue;
import org.cooperage.indicator.engine.upgrade.Evidence;
import org.cooperage.indicator.engine.upgrade.Ladder;
import org.cooperage.indicator.engine.upgrade.Snapshot;
import org.cooperage.indicator.engine.upgrade.TransactionCost;
import org.cooperage.indicator.engine.upgrade.Unlock;
import org.cooperage.indicator.engine.upgrade.Violation;

/// Where the cluster stands on the upgrade path, how it came there, and what is missing.
///
/// @param path quarter by quarter, the oldest first
/// @param asOf when the platform last counted; empty: never yet
record Upgrade(
        Catalogue catalogue,
        Evidence evidence,
        List<Snapshot> path,
        List<Kept> readings,
        List<Declaration> declarations,
        Optional<ClaimedStage> claim,
        Optional<Instant> asOf) {

    Upgrade {
        path = List.copyOf(path);
        readings = List.copyOf(readings);
        declarations = List.copyOf(declarations);
    }

    public Snapshot now() {
        return path.getLast();
    }

    public Ladder way() {
        return claim.map(ClaimedStage::way).orElse(Ladder.ECOMMERCE);
    }

    public List<Violation> violations() {
        return Violation.of(now(), claim.map(ClaimedStage::stage).orElse(0), way());
    }

    public List<Unlock> unlocks() {
        return Unlock.next(now());
    }

    public TransactionCost cost() {
        return TransactionCost.of(evidence, now().quarter());
    }
}
