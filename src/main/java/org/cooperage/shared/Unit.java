package org.cooperage.shared;

import java.util.Arrays;
import java.util.Optional;

/// Units of measure by their UN/ECE Recommendation 20 code.
public enum Unit {
    PIECE("H87"),
    SET("SET"),
    KILOGRAM("KGM"),
    TONNE("TNE"),
    METRE("MTR"),
    SQUARE_METRE("MTK"),
    CUBIC_METRE("MTQ"),
    LITRE("LTR"),
    MINUTE("MIN"),
    HOUR("HUR"),
    DAY("DAY"),
    MONTH("MON"),
    KILOWATT("KWT"),
    KILOWATT_HOUR("KWH"),
    CELSIUS("CEL"),
    PERCENT("P1"),
    EACH("EA");

    private final String code;

    Unit(String code) {
        this.code = code;
    }

    /// The UN/ECE code, as exchanged and stored.
    public String code() {
        return code;
    }

    /// Key of the unit's short name in the shared message bundle.
    public String textKey() {
        return "unit." + code;
    }

    public static Unit ofCode(String code) {
        return findByCode(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No unit has the code (%s).\nMaybe it is a common code of UN/ECE Rec 20 not used here yet."
                                .formatted(code)));
    }

    public static Optional<Unit> findByCode(String code) {
        return Arrays.stream(values()).filter(unit -> unit.code.equals(code)).findFirst();
    }
}
