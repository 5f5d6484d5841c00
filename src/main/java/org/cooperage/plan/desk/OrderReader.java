package org.cooperage.plan.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.chain.Chain;
import org.cooperage.chain.QualityClass;
import org.cooperage.chain.Routing;
import org.cooperage.need.Draft;
import org.cooperage.need.Need;
import org.cooperage.place.Place;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads an order form; all that cannot be read is told at once.
@Component
class OrderReader {
    private final Chain chain;

    OrderReader(Chain chain) {
        this.chain = chain;
    }

    /// The draft, or [InvalidInput] with every fault.
    Draft read(OrderForm form) {
        var faults = new ArrayList<Fault>();
        var lines = new Quantities(faults).read(form);
        var routing = routing(form.routing(), faults);
        var place = id("place", form.place(), faults);
        var due = day("due", form.due(), true, faults);
        var earliest = day("earliest", form.earliest(), false, faults);
        var ceiling = ceiling(form.ceiling(), faults);
        var quality = quality(form.quality(), faults);
        var makers = makers(form.makers(), faults);
        if (!faults.isEmpty() || routing.isEmpty() || place.isEmpty() || due.isEmpty()) {
            throw InvalidInput.all(faults);
        }
        return draft(
                form, routing.get(), lines, startOf(earliest), endOf(due.get()), place.get(), ceiling, quality, makers);
    }

    private static Draft draft(
            OrderForm form,
            Routing routing,
            List<Need.Line> lines,
            @Nullable Instant earliest,
            Instant due,
            UUID place,
            @Nullable Money ceiling,
            QualityClass quality,
            int makers) {
        return new Draft(
                routing.product(),
                routing.id(),
                lines,
                earliest,
                due,
                new Place.Id(place),
                form.deliverTo().isBlank() ? null : form.deliverTo(),
                ceiling,
                quality,
                makers,
                form.note());
    }

    private Optional<Routing> routing(String text, List<Fault> faults) {
        return id("routing", text, faults).map(id -> chain.routing(new Routing.Id(id)));
    }

    private static Optional<UUID> id(String field, String text, List<Fault> faults) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            faults.add(Fault.of(field, text, "need.wrong.choice", "need.mend.choice"));
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String field, String text, boolean required, List<Fault> faults) {
        if (text.isBlank() && !required) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            faults.add(Fault.of(field, text, "need.wrong.date", "need.mend.date"));
            return Optional.empty();
        }
    }

    private static @Nullable Instant startOf(Optional<LocalDate> day) {
        return day.map(d -> d.atStartOfDay(BusinessClock.ZONE).toInstant()).orElse(null);
    }

    /// A due day counts to its end.
    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
    }

    private static @Nullable Money ceiling(String text, List<Fault> faults) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return Money.parse("ceiling", text);
        } catch (InvalidInput wrong) {
            faults.addAll(wrong.faults());
            return null;
        }
    }

    private static QualityClass quality(String text, List<Fault> faults) {
        return Arrays.stream(QualityClass.values())
                .filter(q -> q.name().equals(text))
                .findFirst()
                .orElseGet(() -> {
                    faults.add(Fault.of("quality", text, "need.wrong.choice", "need.mend.choice"));
                    return QualityClass.B;
                });
    }

    private static int makers(String text, List<Fault> faults) {
        if (!text.matches("[0-9]{1,3}")) {
            faults.add(Fault.of("maxMakers", text, "need.wrong.makers", "need.mend.makers", 100));
            return 1;
        }
        return Integer.parseInt(text);
    }
}
