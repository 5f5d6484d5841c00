package org.cooperage.indicator.structure;

import java.util.List;
import org.cooperage.chain.Link;
import org.cooperage.place.Place;
import org.cooperage.shared.GeoPoint;

/// Where ten firms or more lie close together: a circle around their middle, to the tenth of a kilometre.
///
/// @param number in its city, the largest first
/// @param radiusKm mean distance of the firms from the middle
/// @param links those of most firms, five or more each
record Core(Place.Id city, int number, int firms, GeoPoint middle, double radiusKm, List<Main> links) {
    Core {
        links = List.copyOf(links);
    }

    record Main(Link.Id link, int firms) {}
}
