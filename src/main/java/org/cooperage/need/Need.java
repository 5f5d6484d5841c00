package org.cooperage.need;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cooperage.chain.Product;
import org.cooperage.chain.QualityClass;
import org.cooperage.chain.Routing;
import org.cooperage.place.Place;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// What a buyer asks for: so many of a product, in which colours and sizes, until when, where, for how much at most.
///
/// @param code what people call it, such as `O-2611-000384`; the order that comes of it keeps it
/// @param quantity sum of the lines, in the product's unit
/// @param earliest the buyer wants nothing to start before
/// @param due at the place of delivery, no later
/// @param deliverTo address below the place; null: to be agreed
/// @param ceiling yuan for the whole, tax included; null: no limit
/// @param maxMakers at most so many makers for one operation
/// @param note free text for the makers of the order's proposals; empty if none
/// @param version of the row, for edits that must not overwrite each other
public record Need(
        Id id,
        String code,
        UUID buyerId,
        Product.Id product,
        Routing.Id routing,
        BigDecimal quantity,
        List<Line> lines,
        Instant earliest,
        Instant due,
        Place.Id deliverPlace,
        @Nullable String deliverTo,
        @Nullable Money ceiling,
        QualityClass quality,
        int maxMakers,
        String note,
        Stage stage,
        Instant createdAt,
        int version) {
    public Need {
        lines = List.copyOf(lines);
    }

    /// The colours in the order in which they were asked for.
    public List<String> colours() {
        return lines.stream().map(Line::colour).distinct().toList();
    }

    public List<String> sizes() {
        return lines.stream().map(Line::size).distinct().toList();
    }

    public BigDecimal quantityOf(String colour, String size) {
        return lines.stream()
                .filter(l -> l.colour().equals(colour) && l.size().equals(size))
                .map(Line::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public record Id(UUID value) {
        public static Id of(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// One colour in one size. Products without sizes carry `-`.
    public record Line(String colour, String size, BigDecimal quantity) {
        public static final String NO_SIZE = "-";
    }

    /// A drawing, tolerance sheet, or photo of the sealed sample.
    public record Document(UUID id, String name, String mediaType, int bytes) {}

    /// How far a need has come; the table of moves stands below.
    public enum Stage {
        DRAFT,
        OPEN,
        CONFIRMED,
        WITHDRAWN;

        private static final Map<Stage, Set<Stage>> MOVES = new EnumMap<>(Map.of(
                DRAFT, Set.of(OPEN, WITHDRAWN),
                OPEN, Set.of(CONFIRMED, WITHDRAWN),
                CONFIRMED, Set.of(OPEN)));

        boolean mayBecome(Stage next) {
            return MOVES.getOrDefault(this, Set.of()).contains(next);
        }
    }
}
