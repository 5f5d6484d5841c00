package org.cooperage.indicator.engine.structure;

import java.util.EnumMap;
import java.util.Map;

/// How those who buy and those who make are bound to each other (Gereffi, Humphrey, Sturgeon 2005, table 1): what is
/// asked is complex or not, can be written down or not, suppliers are able or not. The other three combinations are no
/// lasting form.
public enum Governance {
    MARKET(false, true, true),
    MODULAR(true, true, true),
    RELATIONAL(true, false, true),
    CAPTIVE(true, true, false),
    HIERARCHY(true, false, false);

    private final boolean complex;
    private final boolean codifiable;
    private final boolean able;

    Governance(boolean complex, boolean codifiable, boolean able) {
        this.complex = complex;
        this.codifiable = codifiable;
        this.able = able;
    }

    /// What is known of the three.
    ///
    /// @param complex whether much has to be passed on to make it
    /// @param codifiable whether that can be written down
    /// @param able whether suppliers can do it without being led
    public record Conditions(Certainty complex, Certainty codifiable, Certainty able) {}

    public boolean isComplex() {
        return complex;
    }

    public boolean isCodifiable() {
        return codifiable;
    }

    public boolean isAble() {
        return able;
    }

    /// Which forms it is surely, may be, or cannot be. Of what is unknown none is excluded that could be.
    public static Map<Governance, Certainty> judge(Conditions known) {
        var judged = new EnumMap<Governance, Certainty>(Governance.class);
        for (var form : values()) {
            judged.put(
                    form,
                    met(known.complex(), form.complex)
                            .and(met(known.codifiable(), form.codifiable))
                            .and(met(known.able(), form.able)));
        }
        return judged;
    }

    private static Certainty met(Certainty known, boolean asked) {
        return asked ? known : known.not();
    }
}
