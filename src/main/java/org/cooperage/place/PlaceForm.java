package org.cooperage.place;

import java.util.Optional;
import java.util.UUID;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.GeoPoint;
import org.jspecify.annotations.Nullable;

/// A place or a site as typed: text, so that nothing typed is lost when something is wrong.
record PlaceForm(
        Place.@Nullable Kind kind,
        @Nullable UUID parent,
        @Nullable UUID place,
        @Nullable String code,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String latitude,
        @Nullable String longitude,
        @Nullable Integer version) {

    static final PlaceForm EMPTY = new PlaceForm(Place.Kind.TOWN, null, null, null, null, null, null, null, 0);

    static PlaceForm of(Place place) {
        return new PlaceForm(
                place.kind(),
                null,
                null,
                place.code(),
                place.name().zh(),
                place.name().en(),
                Double.toString(place.point().latitude()),
                Double.toString(place.point().longitude()),
                0);
    }

    static PlaceForm of(Site site) {
        return new PlaceForm(
                null,
                null,
                site.place().value(),
                null,
                site.name().zh(),
                site.name().en(),
                Double.toString(site.point().latitude()),
                Double.toString(site.point().longitude()),
                site.version());
    }

    int readVersion() {
        return version == null ? 0 : version;
    }

    Bilingual bilingual() {
        var zh = orEmpty(name);
        var en = orEmpty(nameEn);
        return new Bilingual(zh, en.isEmpty() ? zh : en);
    }

    GeoPoint point() {
        return Positions.parse(orEmpty(latitude), orEmpty(longitude));
    }

    boolean hasPoint() {
        return !orEmpty(latitude).isEmpty() || !orEmpty(longitude).isEmpty();
    }

    Optional<Place.Id> parentId() {
        return Optional.ofNullable(parent).map(Place.Id::new);
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
