package org.cooperage.portal.firm;

import java.util.List;
import java.util.Optional;
import org.cooperage.party.Contact;
import org.cooperage.party.Party;
import org.cooperage.place.MapFrame;
import org.cooperage.place.Place;
import org.cooperage.place.Site;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// All that the page of a firm shows to the one who looks.
///
/// @param link its link of the chain, when it has one
/// @param neighbours towns and parks of its city, for the map
/// @param abilities what it can do, as far as the reader may see it
/// @param contact present for the firm itself only
record FirmView(
        Party party,
        Place place,
        Place city,
        @Nullable Bilingual link,
        List<Site> sites,
        List<Place> neighbours,
        MapFrame map,
        List<Ability> abilities,
        Optional<Contact> contact,
        boolean own,
        boolean verifiable) {

    /// One process it offers, on so many units of a kind of machine.
    record Ability(Bilingual process, Bilingual machine, int units, String quality, boolean permitted) {}
}
