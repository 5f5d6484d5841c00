package org.cooperage.barrel.workbook.engine;

/// Yuan of one unit by what drives them: labour hours, machine hours, material, outside work.
public record Cost(Range labour, Range machine, Range material, Range outside) {

    static Cost of(Step step, Terms terms) {
        var hours = step.outside() ? Range.NONE : step.occupied(terms.lot()).times(1 / Step.MINUTES_AN_HOUR);
        return new Cost(
                hours.times(step.people() * terms.labourYuan()),
                hours.times(step.machines() * terms.machineYuan()),
                step.materialYuan(),
                step.outsideYuan());
    }

    public Range total() {
        return labour.plus(machine).plus(material).plus(outside);
    }
}
