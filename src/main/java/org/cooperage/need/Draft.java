package org.cooperage.need;

import java.time.Instant;
import java.util.List;
import org.cooperage.chain.Product;
import org.cooperage.chain.QualityClass;
import org.cooperage.chain.Routing;
import org.cooperage.place.Place;
import org.cooperage.shared.Money;
import org.jspecify.annotations.Nullable;

/// What somebody asks for, before it was checked; the parts mean what they mean in [Need].
///
/// @param earliest null: at once
public record Draft(
        Product.Id product,
        Routing.Id routing,
        List<Need.Line> lines,
        @Nullable Instant earliest,
        Instant due,
        Place.Id deliverPlace,
        @Nullable String deliverTo,
        @Nullable Money ceiling,
        QualityClass quality,
        int maxMakers,
        String note) {
    public Draft {
        lines = List.copyOf(lines);
    }

    /// The same until another date, for another price, over more makers: what a relaxation asks for.
    public Draft relaxed(Instant otherDue, @Nullable Money otherCeiling, int otherMakers) {
        return new Draft(
                product,
                routing,
                lines,
                earliest,
                otherDue,
                deliverPlace,
                deliverTo,
                otherCeiling,
                quality,
                otherMakers,
                note);
    }

    public static Draft of(Need need) {
        return new Draft(
                need.product(),
                need.routing(),
                need.lines(),
                need.earliest(),
                need.due(),
                need.deliverPlace(),
                need.deliverTo(),
                need.ceiling(),
                need.quality(),
                need.maxMakers(),
                need.note());
    }
}
