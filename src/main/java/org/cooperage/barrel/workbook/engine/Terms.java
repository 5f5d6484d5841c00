package org.cooperage.barrel.workbook.engine;

/// What all steps of a workbook share.
///
/// @param lot units between two changeovers
/// @param unitsAYear what is asked for
/// @param openHoursAYear in which it may be made
/// @param labourYuan cost of an hour of one person
/// @param machineYuan cost of an hour of one machine
public record Terms(double lot, Range unitsAYear, double openHoursAYear, double labourYuan, double machineYuan) {
    /// Best guesses for a workshop with one shift, no evidence yet: a firm puts in its own.
    public static final Terms USUAL = new Terms(100, Range.of(1_000), 2_400, 25, 12);

    public Terms {
        if (lot < 1 || unitsAYear.low() <= 0 || openHoursAYear <= 0 || labourYuan < 0 || machineYuan < 0) {
            throw new IllegalArgumentException(
                    "A lot of (%s), (%s) units a year in (%s) hours, (%s) and (%s) yuan an hour cannot be.\nMaybe one is missing."
                            .formatted(lot, unitsAYear, openHoursAYear, labourYuan, machineYuan));
        }
    }

    /// Minutes between two units that demand allows: open minutes ÷ units.
    public Range takt() {
        double open = openHoursAYear * Step.MINUTES_AN_HOUR;
        return new Range(open / unitsAYear.high(), open / unitsAYear.low());
    }
}
