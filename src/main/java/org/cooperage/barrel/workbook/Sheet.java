package org.cooperage.barrel.workbook;

import java.util.List;
import java.util.Optional;
import org.cooperage.barrel.workbook.engine.Change;
import org.cooperage.barrel.workbook.engine.Redesign;
import org.cooperage.barrel.workbook.engine.Saving;
import org.cooperage.barrel.workbook.engine.Step;
import org.cooperage.barrel.workbook.engine.Terms;
import org.cooperage.barrel.workbook.engine.ValueStream;
import org.jspecify.annotations.Nullable;

/// What stands in a workbook.
///
/// @param product Chinese name by which its jobs are known on the platform; null for a product without jobs here
/// @param unit in the firm's words, such as `件 | piece`
/// @param steps as it is, in order
/// @param changes at most one per step
record Sheet(String title, @Nullable String product, String unit, Terms terms, List<Step> steps, List<Change> changes) {

    Sheet {
        steps = List.copyOf(steps);
        changes = List.copyOf(changes);
    }

    public Optional<Step> findStep(int id) {
        return steps.stream().filter(step -> step.id() == id).findFirst();
    }

    public Optional<Change> findChange(int step) {
        return changes.stream().filter(change -> change.step() == step).findFirst();
    }

    int nextId() {
        return 1 + steps.stream().mapToInt(Step::id).max().orElse(0);
    }

    Sheet with(String newTitle, String newUnit, Terms newTerms) {
        return new Sheet(newTitle, product, newUnit, newTerms, steps, changes);
    }

    Sheet withSteps(List<Step> newSteps) {
        var left = changes.stream()
                .filter(change -> newSteps.stream().anyMatch(step -> step.id() == change.step()))
                .toList();
        return new Sheet(title, product, unit, terms, newSteps, left);
    }

    Sheet withChanges(List<Change> newChanges) {
        return new Sheet(title, product, unit, terms, steps, newChanges);
    }

    List<Step> toBe() {
        return Redesign.of(steps, changes);
    }

    public ValueStream asIsStream() {
        return ValueStream.of(steps, terms);
    }

    public ValueStream toBeStream() {
        return ValueStream.of(toBe(), terms);
    }

    public Saving expected() {
        return Saving.of(steps, toBe(), terms);
    }
}
