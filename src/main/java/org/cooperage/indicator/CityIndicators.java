package org.cooperage.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cooperage.indicator.Indicator.Of;
import org.cooperage.indicator.Indicator.Period;
import org.cooperage.place.Place;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.BusinessClock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/// The catalogue as far as it has one figure for a city, or one for the whole cluster: what a county can set itself as
/// a
/// goal.
@Service
public class CityIndicators {
    private final IndicatorStore store;
    private final MessageSource texts;
    private final Clock clock;

    CityIndicators(IndicatorStore store, MessageSource texts, Clock clock) {
        this.store = store;
        this.texts = texts;
        this.clock = clock;
    }

    /// Those of a city first, in the order of the catalogue.
    public List<IndicatorText> list() {
        return Arrays.stream(Indicator.values())
                .filter(CityIndicators::isWhole)
                .map(this::text)
                .sorted((one, other) -> Boolean.compare(other.byCity(), one.byCity()))
                .toList();
    }

    private static boolean isWhole(Indicator it) {
        return it.of() == Of.CITY || it.of() == Of.CLUSTER;
    }

    private IndicatorText text(Indicator it) {
        return new IndicatorText(
                it.code(),
                both("indicator." + it.code() + ".name"),
                both("indicator." + it.code() + ".definition"),
                unit(it),
                it.unit() == Indicator.Unit.PERCENT,
                it.of() == Of.CITY);
    }

    private Bilingual unit(Indicator it) {
        return switch (it.unit()) {
            case PERCENT -> Bilingual.same("%");
            case COUNT, INDEX -> Bilingual.same("");
            case PIECES, HOURS, DAYS, YUAN, MONEY -> both("indicator.unit." + it.unit());
        };
    }

    private Bilingual both(String key) {
        return new Bilingual(
                texts.getMessage(key, null, Locale.SIMPLIFIED_CHINESE), texts.getMessage(key, null, Locale.ENGLISH));
    }

    /// All that is kept, the oldest first, by code. A month still running is left out where it is added up: half a
    /// month
    /// is no month.
    public Map<String, List<KeptFigure>> histories(Collection<String> codes, Place.Id city) {
        var wanted = codes.stream()
                .map(Indicator::get)
                .filter(CityIndicators::isWhole)
                .toList();
        var running = LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE).withDayOfMonth(1);
        return store.histories(wanted, city.toString()).stream()
                .filter(it -> it.indicator().period() != Period.MONTH
                        || it.figure().period().isBefore(running))
                .map(Indicators::figure)
                .collect(Collectors.groupingBy(KeptFigure::code));
    }
}
