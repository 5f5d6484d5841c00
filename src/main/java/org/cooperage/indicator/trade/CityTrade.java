package org.cooperage.indicator.trade;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.cooperage.place.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/// What a city and each other one do for each other, as far as disclosure control tells it: for those who look at
/// cooperation across cities.
@NamedInterface("city")
@Service
public class CityTrade {
    private final TradeNetworks networks;

    CityTrade(TradeNetworks networks) {
        this.networks = networks;
    }

    /// Of the twelve months before the first of this one.
    ///
    /// @param until first day after them
    public record Told(LocalDate until, List<Exchange> partners) {
        public Told {
            partners = List.copyOf(partners);
        }

        /// Those of which anything is told.
        public List<Exchange> told() {
            return partners.stream().filter(it -> it.known() > 0).toList();
        }

        /// How many there are of which nothing is told.
        public int withheld() {
            return partners.size() - told().size();
        }

        /// What the longest bar stands for.
        public double most() {
            return partners.stream()
                    .flatMap(it -> Stream.concat(Stream.ofNullable(it.there()), Stream.ofNullable(it.here())))
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(1);
        }
    }

    /// Jobs and services; null: withheld, too few firms or one of them dominates.
    ///
    /// @param there done in the other city for this one
    /// @param here done in this city for the other
    public record Exchange(
            Place.Id city, @Nullable Double there, @Nullable Double here) {
        double known() {
            return (there == null ? 0 : there) + (here == null ? 0 : here);
        }
    }

    /// The largest first; cities with which nothing was done are left out.
    public Told of(Place.Id city) {
        var trade = networks.get(Optional.empty());
        var key = city.toString();
        var partners = new TreeMap<String, Exchange>();
        for (var flow : trade.cities().cells()) {
            var from = flow.cell().from();
            var to = flow.cell().to();
            if (!from.equals(to) && to.equals(key) && isCity(from)) {
                partners.merge(from, there(from, flow.value()), CityTrade::both);
            }
            if (!from.equals(to) && from.equals(key) && isCity(to)) {
                partners.merge(to, here(to, flow.value()), CityTrade::both);
            }
        }
        return new Told(
                trade.month(),
                partners.values().stream()
                        .sorted((one, other) -> Double.compare(other.known(), one.known()))
                        .toList());
    }

    private static Exchange there(String city, @Nullable Double value) {
        return new Exchange(new Place.Id(UUID.fromString(city)), value, null);
    }

    private static Exchange here(String city, @Nullable Double value) {
        return new Exchange(new Place.Id(UUID.fromString(city)), null, value);
    }

    private static Exchange both(Exchange one, Exchange other) {
        return new Exchange(
                one.city(),
                one.there() == null ? other.there() : one.there(),
                one.here() == null ? other.here() : one.here());
    }

    /// Rows and columns without one stand for several.
    private static boolean isCity(String key) {
        return key.length() == 36;
    }
}
