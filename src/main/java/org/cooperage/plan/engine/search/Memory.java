package org.cooperage.plan.engine.search;

import java.util.ArrayList;
import java.util.List;
import org.cooperage.plan.engine.Assignment;
import org.jspecify.annotations.Nullable;

/// The places of all tasks at one moment; kept up to date by the changes since.
final class Memory {
    private final Draft draft;
    private final @Nullable Assignment[] places;

    Memory(Draft draft) {
        this.draft = draft;
        places = new Assignment[draft.shop.tasks];
        draft.eachTouched(task -> {});
        for (int task = 0; task < places.length; task++) {
            keep(task);
        }
    }

    private void keep(int task) {
        places[task] = draft.has(task) ? draft.assignment(task) : null;
    }

    /// Takes over what changed since this was made or last updated, or since the plan was recalled from it.
    void update() {
        draft.eachTouched(this::keep);
    }

    /// Following the links.
    List<Assignment> places() {
        var all = new ArrayList<Assignment>(places.length);
        for (int task : draft.shop.sequence) {
            var place = places[task];
            if (place != null) {
                all.add(place);
            }
        }
        return all;
    }
}
