package org.cooperage.indicator.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.indicator.Indicators;
import org.cooperage.indicator.KeptFigure;
import org.cooperage.indicator.monthly.MonthBook;
import org.cooperage.indicator.monthly.MonthBooks;
import org.springframework.stereotype.Component;

/// Where many makers offer nearly the same. How far offers resemble each other is made once a month and kept; the
/// capacity comes from the catalogue, which has told only what may be known.
@Component
class Duplications {
    private static final String CAPACITY = "capacity";

    private final OfferStore offers;
    private final MonthBook<FamilyMonth> book;
    private final Indicators indicators;

    Duplications(OfferStore offers, MonthBooks books, Indicators indicators) {
        this.offers = offers;
        this.book = books.book("FAMILIES", FamilyMonth.class);
        this.indicators = indicators;
    }

    /// Of this month they are made; of an earlier one none, if it was not kept.
    Optional<FamilyMonth> families(LocalDate month) {
        return month.equals(book.now()) ? Optional.of(keep(month)) : book.find(month);
    }

    FamilyMonth keep(LocalDate month) {
        return book.keep(
                month,
                kept -> kept.isOutgrownBy(offers.count()),
                (at, last, memory) -> new FamilyCount(at, offers.all()).tell(last, memory));
    }

    /// @param latest capacity as it is told now; else as it was told in the month
    Duplication judge(LocalDate month, Optional<FamilyMonth> families, List<Watched> watched, boolean latest) {
        var figures = latest ? indicators.latest(CAPACITY) : indicators.list(CAPACITY, month);
        var capacity = figures.stream()
                .filter(figure -> figure.column().isEmpty())
                .collect(Collectors.toMap(KeptFigure::row, Function.identity(), (one, other) -> one));
        return Duplication.of(families.map(FamilyMonth::families).orElse(List.of()), capacity, watched);
    }
}
