package org.cooperage.market.floor;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cooperage.availability.Resource;
import org.cooperage.chain.Link;
import org.cooperage.chain.Product;
import org.cooperage.chain.Routing;
import org.cooperage.deal.Deal;
import org.cooperage.party.Party;
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

    /// A share of the machines stands still: those of a link of the chain, of a place or of a firm; of all three where
    /// several are named.
    ///
    /// @param processes those of the link; a floor fills them in
    /// @param place city, town or park
    /// @param percent of the units; which ones is drawn from their names, so that more percent only adds units
    record Outage(
            Optional<Link.Id> link,
            Set<String> processes,
            Optional<Place.Id> place,
            Optional<Party.Id> firm,
            int percent,
            TimeSlot during)
            implements Assumption {
        public Outage {
            processes = Set.copyOf(processes);
        }

        Outage of(Set<String> its) {
            return new Outage(link, its, place, firm, percent, during);
        }

        /// @param unit from 0
        public boolean strikes(Machine machine, int unit) {
            boolean isMeant = (link.isEmpty() || processes.contains(machine.process()))
                    && place.map(p -> p.equals(machine.city()) || p.equals(machine.town()))
                            .orElse(true)
                    && firm.map(machine.maker()::equals).orElse(true);
            return isMeant && lot(machine, unit) < percent;
        }

        /// 0–99, the same for the same unit.
        private static int lot(Machine machine, int unit) {
            long mixed = (machine.id().value().getLeastSignificantBits() ^ (unit + 1L) * 0x9E3779B97F4A7C15L)
                    * 0xBF58476D1CE4E5B9L;
            return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), 100);
        }
    }

    /// Of the agreed work that share falls away; whose, nobody knows: a share of everybody's.
    record DemandFalls(int percent) implements Assumption {}
}
