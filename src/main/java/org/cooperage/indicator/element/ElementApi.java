package org.cooperage.indicator.element;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cooperage.indicator.engine.structure.Range;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The six elements for programs. A value that is not there is unknown or withheld, which is neither zero nor average.
@RestController
@RequestMapping("/api/elements")
class ElementApi {
    private final Elements elements;

    ElementApi(Elements elements) {
        this.elements = elements;
    }

    /// @param index geometric mean of the elements, 0–100
    record ElementsView(
            LocalDate month,
            Range index,
            Element weakest,
            boolean surelyWeakest,
            List<ElementMonth.Scored> elements,
            String formula,
            String inputsHash,
            Instant asOf) {}

    /// @param month any day of it; this one if it is not said
    @GetMapping
    ElementsView show(@RequestParam Optional<LocalDate> month) {
        var it = elements.get(month);
        return new ElementsView(
                it.month(),
                it.index(),
                it.weakest().element(),
                it.surelyWeakest(),
                it.elements(),
                ElementMonth.FORMULA,
                it.inputsHash(),
                it.asOf());
    }

    /// Months that are kept, the latest first.
    @GetMapping("/months")
    List<LocalDate> months() {
        return elements.months().stream().map(ElementMonth::month).toList();
    }
}
