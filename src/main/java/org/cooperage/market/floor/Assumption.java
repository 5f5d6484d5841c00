package org.cooperage.market.floor;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.availability.Resource;
import org.cooperage.chain.Product;
import org.cooperage.chain.Routing;
import org.cooperage.deal.Deal;
import org.cooperage.place.Place;
import org.cooperage.shared.TimeSlot;

/// One thing that is otherwise on a copy of the floor than it is in truth.
public sealed interface Assumption {

    /// A job is done on that machine, and starts no sooner than that.
    record Moved(Deal.Id job, Resource.Id machine, Instant start) implements Assumption {}

    /// All units of a machine are down.
    record MachineDown(Resource.Id machine, TimeSlot during) implements Assumption {}

    /// One more order, at once.
    ///
    /// @param place where it is to be delivered
    record OrderIn(Product.Id product, Routing.Id routing, BigDecimal quantity, Instant due, Place.Id place)
            implements Assumption {}

    /// What is asked for a process rises, everywhere or in one city; negative: falls.
    record PriceUp(String process, Optional<Place.Id> city, int percent) implements Assumption {}

    /// One more maker with machines that are always open between 8 and 20 o'clock, seven days a week.
    ///
    /// @param id names it on the floor only
    /// @param unitPrice yuan per unit before tax
    record NewFactory(UUID id, String process, Place.Id city, int units, BigDecimal unitPrice) implements Assumption {}

    /// Makers of that city take part, too.
    record CityJoins(Place.Id city) implements Assumption {}

    /// One more hour a day on every machine of a process in a city, until then.
    record LongerHours(String process, Place.Id city, int minutesPerDay, Instant until) implements Assumption {}
}
