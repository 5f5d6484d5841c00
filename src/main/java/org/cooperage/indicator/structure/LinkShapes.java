package org.cooperage.indicator.structure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooperage.chain.Chain;
import org.cooperage.chain.Link;
import org.cooperage.indicator.Indicators;
import org.cooperage.indicator.KeptFigure;
import org.springframework.stereotype.Component;

/// Reads how links are spread from the catalogue, which has told only what may be known.
@Component
class LinkShapes {
    private static final List<String> CODES =
            List.of("firms", "jobs", "jobs-gamma", "jobs-herfindahl", "jobs-cr4", "jobs-gini");

    private final Indicators indicators;
    private final Chain chain;

    LinkShapes(Indicators indicators, Chain chain) {
        this.indicators = indicators;
        this.chain = chain;
    }

    private record At(String code, String link) {}

    /// Links that have firms, in the order of the chain.
    ///
    /// @param latest as it is told now; else as it was told in the month
    List<LinkShape> list(LocalDate month, boolean latest) {
        var told = new HashMap<At, KeptFigure>();
        figures(month, latest)
                .forEach((code, figures) -> figures.stream()
                        .filter(figure -> figure.column().isEmpty())
                        .forEach(figure -> told.put(new At(code, figure.row()), figure)));
        return chain.links().stream()
                .filter(link -> told.containsKey(new At("firms", link.id().value())))
                .map(link -> shape(link, told))
                .toList();
    }

    private Map<String, List<KeptFigure>> figures(LocalDate month, boolean latest) {
        if (latest) {
            return indicators.latest(CODES);
        }
        var figures = new HashMap<String, List<KeptFigure>>();
        CODES.forEach(code -> figures.put(code, indicators.list(code, month)));
        return figures;
    }

    private static LinkShape shape(Link link, Map<At, KeptFigure> told) {
        return new LinkShape(
                link.id(),
                link.name(),
                told("firms", link, told),
                told("jobs", link, told),
                told("jobs-gamma", link, told),
                told("jobs-herfindahl", link, told),
                told("jobs-cr4", link, told),
                told("jobs-gini", link, told));
    }

    private static Told told(String code, Link link, Map<At, KeptFigure> told) {
        return Told.of(Optional.ofNullable(told.get(new At(code, link.id().value()))));
    }
}
