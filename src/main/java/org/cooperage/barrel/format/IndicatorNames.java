package org.cooperage.barrel.format;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cooperage.barrel.engine.Catalogue;
import org.cooperage.barrel.engine.Indicator;

/// Finds an indicator by its code or either of its names.
final class IndicatorNames {
    private final Map<String, Indicator> byName = new HashMap<>();
    private final String mend;

    IndicatorNames(Catalogue catalogue) {
        for (var one : catalogue.indicators()) {
            byName.put(Words.plain(one.code().value()), one);
            byName.put(Words.plain(one.name().zh()), one);
            byName.put(Words.plain(one.name().en()), one);
        }
        this.mend = "Write a code from %s to %s or a name; --indicators lists them"
                .formatted(
                        catalogue.indicators().getFirst().code(),
                        catalogue.indicators().getLast().code());
    }

    Optional<Indicator> find(String text) {
        return Optional.ofNullable(byName.get(Words.plain(text)));
    }

    String mend() {
        return mend;
    }
}
