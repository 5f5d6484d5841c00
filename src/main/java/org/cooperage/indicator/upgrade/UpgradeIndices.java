package org.cooperage.indicator.upgrade;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cooperage.indicator.engine.upgrade.Aspect;
import org.cooperage.indicator.engine.upgrade.Snapshot;
import org.cooperage.indicator.upgrade.UpgradeIndex.Code;
import org.springframework.stereotype.Service;

/// The indices of the upgrade path, the same that `/upgrade` shows, for whoever measures goals by them. Of all cities
/// together; for whoever is signed in.
@Service
public class UpgradeIndices {
    private final Upgrades upgrades;

    UpgradeIndices(Upgrades upgrades) {
        this.upgrades = upgrades;
    }

    /// Quarter by quarter, the oldest first, at most two years.
    public List<UpgradeIndex> path() {
        var upgrade = upgrades.get();
        return upgrade.path().stream().flatMap(it -> indices(it, upgrade)).toList();
    }

    private static Stream<UpgradeIndex> indices(Snapshot at, Upgrade upgrade) {
        return Arrays.stream(Code.values()).map(code -> {
            var range = at.index(Aspect.valueOf(code.name()));
            return new UpgradeIndex(code, at.quarter().firstDay(), range.low(), range.high(), upgrade.asOf());
        });
    }
}
