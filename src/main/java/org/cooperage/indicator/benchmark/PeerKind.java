package org.cooperage.indicator.benchmark;

import org.cooperage.place.Place;

/// Like is compared with like.
enum PeerKind {
    CITY(Place.Kind.CITY),
    TOWN(Place.Kind.TOWN),
    PARK(Place.Kind.PARK);

    private final Place.Kind place;

    PeerKind(Place.Kind place) {
        this.place = place;
    }

    Place.Kind place() {
        return place;
    }
}
