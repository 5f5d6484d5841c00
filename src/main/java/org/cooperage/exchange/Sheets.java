package org.cooperage.exchange;

/// The sheet of each kind.
final class Sheets {

    private Sheets() {}

    static Sheet of(ImportKind kind) {
        return switch (kind) {
            case FIRMS -> FirmSheet.SHEET;
            case MACHINES -> MachineSheet.SHEET;
            case CAPABILITIES -> CapabilitySheet.SHEET;
            case ORDERS -> OrderSheet.SHEET;
            case SERVICES -> ServiceSheet.SHEET;
        };
    }
}
