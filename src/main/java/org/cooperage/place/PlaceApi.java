package org.cooperage.place;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The tree of places for programs.
@RestController
@RequestMapping("/api/places")
class PlaceApi {

    private final Places places;

    PlaceApi(Places places) {
        this.places = places;
    }

    record PlaceView(
            UUID id,
            Place.Kind kind,
            @Nullable UUID parent,
            @Nullable UUID city,
            String code,
            Bilingual name,
            double latitude,
            double longitude) {

        static PlaceView of(Place place) {
            return new PlaceView(
                    place.id().value(),
                    place.kind(),
                    place.parent().map(Place.Id::value).orElse(null),
                    place.city().map(Place.Id::value).orElse(null),
                    place.code(),
                    place.name(),
                    place.point().latitude(),
                    place.point().longitude());
        }
    }

    record NewPlace(
            Place.Kind kind, @Nullable UUID parent, String code, Bilingual name, double latitude, double longitude) {}

    record PlaceChange(Bilingual name, double latitude, double longitude) {}

    @GetMapping
    List<PlaceView> list() {
        return places.tree().stream().map(PlaceView::of).toList();
    }

    @GetMapping("/{placeId}")
    PlaceView show(@PathVariable UUID placeId) {
        return PlaceView.of(places.get(new Place.Id(placeId)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PlaceView add(@RequestBody NewPlace asked) {
        var parent = Optional.ofNullable(asked.parent()).map(Place.Id::new);
        var point = Positions.of(asked.latitude(), asked.longitude());
        return PlaceView.of(places.add(asked.kind(), parent, asked.code(), asked.name(), point));
    }

    @PutMapping("/{placeId}")
    PlaceView edit(@PathVariable UUID placeId, @RequestBody PlaceChange change) {
        GeoPoint point = Positions.of(change.latitude(), change.longitude());
        return PlaceView.of(places.edit(new Place.Id(placeId), change.name(), point));
    }
}
