package org.cooperage.deal.shipping;

import java.math.BigDecimal;
import org.cooperage.deal.Deal;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.place.Site;
import org.cooperage.shared.Quantity;
import org.cooperage.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/// A transport of the plan in force. `nextJob` null: to the buyer; `carrier` null: the sender drives; `planned` from
/// departure to arrival.
public record ShipmentDraft(
        Deal.Id job,
        Deal.@Nullable Id nextJob,
        Party.@Nullable Id carrier,
        Site.@Nullable Id fromSite,
        Site.@Nullable Id toSite,
        Place.@Nullable Id toPlace,
        Quantity quantity,
        BigDecimal weightKg,
        TimeSlot planned) {}
