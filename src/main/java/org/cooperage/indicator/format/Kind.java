package org.cooperage.indicator.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What can be asked of a table.
public enum Kind {
    LOCATION_QUOTIENT("what each region is specialised in, and how one-sided it is", "lq", "specialisation"),
    CONCENTRATION("how few regions each activity sits in", "gini", "herfindahl", "hhi"),
    RELATEDNESS("which activities occur together", "co-occurrence", "proximity"),
    DENSITY("how near each region is to what it does not do yet", "relatedness-density"),
    COMPLEXITY("ECI and PCI, the method of reflections, KCI and TCI", "eci", "kci", "reflections"),
    FITNESS("fitness of regions, complexity of activities"),
    ELLISON_GLAESER("concentration beyond the size of plants, and coagglomeration; needs a column of plants", "eg"),
    INPUT_OUTPUT("Leontief and Ghosh inverses, linkages, multipliers of an input–output table", "io", "leontief"),
    DISTANCE_DENSITY(
            "whether firms lie nearer together than chance puts them, and where the cores are", "points", "do"),
    TRADE_NETWORK("who trades with whom, who stands between others, lock-in", "network", "trades", "lock-in"),
    CHAIN_GAP("what to do about the links of a chain, with scores", "gap", "gaps"),
    OVER_CAPACITY("machines nobody needs, month by month", "capacity"),
    TYPOLOGY("what kind of cluster it is"),
    LIFE_CYCLE("how old a cluster is by its moves", "lifecycle", "stage"),
    AGGLOMERATION("whether pairs that share workers, inputs or knowledge lie together", "forces", "egk");

    private final String what;
    private final List<String> aliases;

    Kind(String what, String... aliases) {
        this.what = what;
        this.aliases = List.of(aliases);
    }

    /// As it is written on a command line.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String what() {
        return what;
    }

    public List<String> aliases() {
        return aliases;
    }

    public static Optional<Kind> find(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(wanted) || kind.aliases.contains(wanted))
                .findFirst();
    }
}
