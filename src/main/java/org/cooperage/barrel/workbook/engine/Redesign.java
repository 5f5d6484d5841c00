package org.cooperage.barrel.workbook.engine;

import java.util.ArrayList;
import java.util.List;

/// Applies changes to the steps as they are. A combined step lends its work to the one it joins; its wait, changeover
/// and errors go away. Changes of steps that are not there do nothing.
public final class Redesign {
    private final List<Step> steps;

    private Redesign(List<Step> asIs) {
        this.steps = new ArrayList<>(asIs);
    }

    public static List<Step> of(List<Step> asIs, List<Change> changes) {
        var redesign = new Redesign(asIs);
        changes.forEach(redesign::replace);
        changes.forEach(redesign::combine);
        changes.forEach(redesign::move);
        return List.copyOf(redesign.steps);
    }

    private void replace(Change change) {
        int at = at(change.step());
        var after = change.after();
        if (at >= 0 && after != null) {
            steps.set(at, after);
        }
    }

    private void combine(Change change) {
        int at = at(change.step());
        if (at < 0 || !change.kind().removes()) {
            return;
        }
        var gone = steps.remove(at);
        var target = change.target();
        int into = target == null ? -1 : at(target);
        if (into >= 0) {
            steps.set(into, steps.get(into).longerBy(gone));
        }
    }

    private void move(Change change) {
        var target = change.target();
        int at = at(change.step());
        boolean moves = change.kind() == Change.Kind.REARRANGE && at >= 0;
        if (moves && target != null && at(target) >= 0 && target != change.step()) {
            var moved = steps.remove(at);
            steps.add(at(target) + 1, moved);
        }
    }

    private int at(int id) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).id() == id) {
                return i;
            }
        }
        return -1;
    }
}
