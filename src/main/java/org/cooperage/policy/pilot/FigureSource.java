package org.cooperage.policy.pilot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cooperage.place.Place;
import org.cooperage.policy.VocabularyFile;
import org.cooperage.shared.Bilingual;

/// Where the platform has a figure from, and which stands when somebody states one as well. The two are never mixed.
///
/// @param formula id and version of how it is reckoned
/// @param path where it opens, `{city}` for the county
/// @param covers what of the cluster it is about
record FigureSource(String fact, Stands stands, String formula, String path, Bilingual covers) {
    private static final String FILE = "/policy/cluster-figures-1.tsv";
    private static final int COLUMNS = 6;

    /// Texts: `pilot.stands.<name>`.
    enum Stands {
        /// The platform sees all of it: nobody states it.
        PLATFORM,
        /// The platform sees a part: what is stated with a document comes first.
        STATED,
        /// Each of the two may know of some: the larger number stands.
        MORE
    }

    /// By fact, as they stand in `policy/cluster-figures-1.tsv`.
    static Map<String, FigureSource> all() {
        var all = new LinkedHashMap<String, FigureSource>();
        VocabularyFile.rows(FILE, COLUMNS).stream().map(FigureSource::of).forEach(it -> all.put(it.fact(), it));
        return all;
    }

    private static FigureSource of(List<String> cells) {
        return new FigureSource(
                cells.getFirst(),
                Stands.valueOf(cells.get(1)),
                cells.get(2),
                cells.get(3),
                new Bilingual(cells.get(4), cells.get(5)));
    }

    String page(Place.Id city) {
        return path.replace("{city}", city.toString());
    }

    public boolean isPart() {
        return stands == Stands.STATED;
    }
}
