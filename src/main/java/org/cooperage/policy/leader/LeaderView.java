package org.cooperage.policy.leader;

import java.util.List;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// A leading firm as its office and it itself see it.
///
/// @param place by the middle of its range; null: fewer than three put themselves forward
/// @param revenueRank among those who told theirs; null: fewer than five did, or it did not
record LeaderView(
        Leader it,
        Bilingual firm,
        Scores scores,
        @Nullable Integer place,
        @Nullable Integer revenueRank,
        List<Help> helps,
        List<Promise> promises) {

    LeaderView {
        helps = List.copyOf(helps);
        promises = List.copyOf(promises);
    }

    public long open() {
        return helps.stream().filter(it -> !it.isDone()).count();
    }

    public long met() {
        return promises.stream().filter(Promise::isMet).count();
    }
}
