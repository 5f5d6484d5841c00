package org.cooperage.place;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.GeoPoint;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The tree of places: read by everybody, changed by the operator of the platform.
@Service
public class Places {

    private final PlaceStore store;
    private final Ids ids;

    Places(PlaceStore store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    @Transactional(readOnly = true)
    public Optional<Place> find(Place.Id id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public Place get(Place.Id id) {
        return find(id).orElseThrow(() -> new NotFound("place", id));
    }

    @Transactional(readOnly = true)
    public Optional<Place> findByCode(String code) {
        return store.findByCode(code);
    }

    /// All places, parents before children, children by code.
    @Transactional(readOnly = true)
    public List<Place> tree() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public List<Place> cities() {
        return store.ofKind(Place.Kind.CITY);
    }

    /// Towns and parks of a city, by code.
    @Transactional(readOnly = true)
    public List<Place> towns(Place.Id city) {
        return store.inCity(city);
    }

    /// The places with these ids, in one query; unknown ids are left out.
    @Transactional(readOnly = true)
    public Map<Place.Id, Place> get(Collection<Place.Id> wanted) {
        return store.byIds(wanted).stream().collect(Collectors.toMap(Place::id, Function.identity()));
    }

    public Distance distance(GeoPoint from, GeoPoint to) {
        return Distance.between(from, to);
    }

    /// Adds a place under `parent`; the cloud itself has none.
    @Transactional
    public Place add(Place.Kind kind, Optional<Place.Id> parent, String code, Bilingual name, GeoPoint point) {
        onlyOperator("Adding a place");
        var above = parent.map(this::get);
        if (kind != Place.Kind.CLOUD
                && !above.filter(place -> kind.mayLieIn(place.kind())).isPresent()) {
            throw InvalidInput.of(
                    "parent", parent.map(Object::toString).orElse(""), "place.invalid.parent", "place.mend.parent");
        }
        if (store.findByCode(code).isPresent()) {
            throw InvalidInput.of("code", code, "place.invalid.code.taken", "place.mend.code.taken");
        }
        var id = new Place.Id(ids.next());
        var city = kind == Place.Kind.CITY ? Optional.of(id) : above.flatMap(Place::city);
        var added = new Place(id, kind, parent, city, code, name, point);
        store.insert(added);
        return added;
    }

    /// Renames or moves a place.
    @Transactional
    public Place edit(Place.Id id, Bilingual name, GeoPoint point) {
        onlyOperator("Changing a place");
        var changed = get(id).with(name, point);
        store.update(changed);
        return changed;
    }

    private static void onlyOperator(String what) {
        var role = Acting.current().role();
        if (role != Role.OPS && role != Role.SYSTEM) {
            throw new NotAllowed(what);
        }
    }
}
