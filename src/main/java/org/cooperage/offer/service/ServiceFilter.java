package org.cooperage.offer.service;

import org.cooperage.chain.Dimension;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.jspecify.annotations.Nullable;

/// Which services are wanted: everything null means all that may be seen.
///
/// @param text words of its name, its provider or what it says; all of them must occur
/// @param city where the provider is, or which the offer covers
public record ServiceFilter(
        @Nullable String text,
        @Nullable Dimension dimension,
        @Nullable ServiceCategory category,
        ServicePrice.@Nullable Model model,
        Place.@Nullable Id city,
        Party.@Nullable Id provider,
        ServiceOffer.@Nullable Stage stage) {

    /// What everybody may order.
    public static final ServiceFilter OPEN =
            new ServiceFilter(null, null, null, null, null, null, ServiceOffer.Stage.PUBLISHED);

    /// All of one provider, drafts too where one may see them.
    public static ServiceFilter of(Party.Id provider) {
        return new ServiceFilter(null, null, null, null, null, provider, null);
    }
}
