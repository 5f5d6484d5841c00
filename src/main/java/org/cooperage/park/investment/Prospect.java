package org.cooperage.park.investment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.cooperage.chain.Link;
import org.cooperage.party.Party;
import org.cooperage.place.Place;

/// A firm from elsewhere that a park or county would like to have, as far as one knows it.
///
/// @param owner who keeps it
/// @param origin where it sits today
/// @param industry class of GB/T 4754-2017
/// @param link of the chain it would fill
/// @param anchor the firm it would follow, empty for none
/// @param revenueWan 万元 a year
/// @param growth of its revenue, 0.1 is ten percent a year
/// @param localShare of its output that local firms would buy, 0–1
/// @param relatives moves of its group or its suppliers to the region before
/// @param outputWanMu 万元 a mu and year where it sits today
/// @param energyTceWan tonnes of standard coal for 万元 of output
/// @param risk of default, 0–1
/// @param signals of expansion in a year: hiring, orders, searches for land
/// @param source who says so
public record Prospect(
        Id id,
        Party.Id owner,
        Place.Id city,
        String name,
        String origin,
        String industry,
        Link.Id link,
        Catalogue catalogue,
        String anchor,
        BigDecimal revenueWan,
        double growth,
        double localShare,
        int relatives,
        double outputWanMu,
        double rndShare,
        double energyTceWan,
        double risk,
        int signals,
        int distanceKm,
        int areaM2,
        int powerKw,
        int waterTonnesDay,
        int dischargeTonnesDay,
        int jobs,
        BigDecimal investWan,
        String source,
        Instant updatedAt,
        int version) {

    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// Where its industry stands in the national catalogue; the last two are not let in.
    public enum Catalogue {
        ENCOURAGED,
        PERMITTED,
        RESTRICTED,
        ELIMINATED
    }

    public boolean isLetIn() {
        return catalogue == Catalogue.ENCOURAGED || catalogue == Catalogue.PERMITTED;
    }
}
