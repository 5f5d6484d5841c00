package org.cooperage.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cooperage.chain.Process;
import org.cooperage.indicator.Indicator.Span;
import org.cooperage.indicator.IndicatorStore.Kept;
import org.cooperage.place.Place;
import org.cooperage.shared.Acting;
import org.springframework.stereotype.Component;

/// What of the loads the catalogue tells: open hours and utilisation, week by week.
@Component
class LoadFigures {
    private final IndicatorRefresh refresh;
    private final IndicatorStore store;

    LoadFigures(IndicatorRefresh refresh, IndicatorStore store) {
        this.refresh = refresh;
        this.store = store;
    }

    /// Lets the catalogue know that there are new ones.
    void tell() {
        Acting.run(Acting.SYSTEM, refresh::loads);
    }

    Loads.Shown shown(List<LocalDate> weeks) {
        var open = new HashMap<Load.At, Kept>();
        list(Indicator.OPEN_HOURS, weeks).forEach(kept -> open.put(at(kept.figure()), kept));
        var loads = new ArrayList<Load>();
        var withheld = new HashSet<Load.At>();
        for (var used : list(Indicator.UTILISATION, weeks)) {
            var at = at(used.figure());
            var hours = open.get(at) == null ? null : open.get(at).figure().value();
            var share = used.figure().value();
            if (hours == null || share == null) {
                withheld.add(at);
            } else {
                loads.add(new Load(at.process(), at.city(), at.week(), hours, hours * share, firms(used)));
            }
        }
        return new Loads.Shown(loads, Set.copyOf(withheld));
    }

    private List<Kept> list(Indicator indicator, List<LocalDate> weeks) {
        return store.list(indicator, Span.WEEK, weeks.getFirst(), weeks.getLast());
    }

    private static Load.At at(Figure figure) {
        var city = figure.column().isEmpty() ? null : new Place.Id(UUID.fromString(figure.column()));
        return new Load.At(new Process.Id(figure.row()), city, figure.period());
    }

    private static int firms(Kept kept) {
        var firms = kept.figure().contributors();
        return firms == null ? 0 : firms;
    }
}
