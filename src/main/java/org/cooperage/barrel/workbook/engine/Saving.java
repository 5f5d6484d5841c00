package org.cooperage.barrel.workbook.engine;

import java.util.ArrayList;
import java.util.List;

/// What a redesign is expected to save. Steps that stay as they are cancel out, so that their uncertainty does not
/// blur the difference.
///
/// @param leadHours of a unit
/// @param yuan of a unit
/// @param yuanAYear at the demand; negative figures cost more
public record Saving(Range leadHours, Range yuan, Range yuanAYear) {

    public static Saving of(List<Step> asIs, List<Step> toBe, Terms terms) {
        var gone = without(asIs, toBe);
        var come = without(toBe, asIs);
        var yuan = cost(gone, terms).minus(cost(come, terms));
        return new Saving(lead(gone).minus(lead(come)), yuan, yuan.times(terms.unitsAYear()));
    }

    private static List<Step> without(List<Step> steps, List<Step> others) {
        var left = new ArrayList<>(steps);
        others.forEach(left::remove);
        return left;
    }

    private static Range lead(List<Step> steps) {
        return steps.stream().map(Step::leadHours).reduce(Range.NONE, Range::plus);
    }

    private static Range cost(List<Step> steps, Terms terms) {
        return steps.stream().map(step -> Cost.of(step, terms).total()).reduce(Range.NONE, Range::plus);
    }
}
