package org.cooperage.place;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.GeoPoint;
import org.cooperage.shared.Ids;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The sites of the parties: read by everybody, changed by their owners.
@Service
public class Sites {

    private final SiteStore store;
    private final Places places;
    private final Ids ids;

    Sites(SiteStore store, Places places, Ids ids) {
        this.store = store;
        this.places = places;
        this.ids = ids;
    }

    @Transactional(readOnly = true)
    public Optional<Site> find(Site.Id id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public Site get(Site.Id id) {
        return find(id).orElseThrow(() -> new NotFound("site", id));
    }

    /// The sites with these ids, in one query; unknown ids are left out.
    @Transactional(readOnly = true)
    public Map<Site.Id, Site> get(Collection<Site.Id> wanted) {
        return store.byIds(wanted).stream().collect(Collectors.toMap(Site::id, Function.identity()));
    }

    /// All sites of one party, oldest first.
    @Transactional(readOnly = true)
    public List<Site> of(UUID owner) {
        return store.ofOwner(owner);
    }

    /// Sorts by `name` or `city`.
    @Transactional(readOnly = true)
    public Page<Site> list(SiteFilter filter, PageRequest request) {
        return store.list(filter, request);
    }

    /// Adds a site for the acting party (or, as the platform, for any).
    @Transactional
    public Site add(UUID owner, Place.Id place, Bilingual name, GeoPoint point) {
        onlyOwner(owner);
        var site = new Site(new Site.Id(ids.next()), owner, place, cityOf(place), name, point, 1);
        store.insert(site);
        return site;
    }

    /// Changes name, place and position; `version` is the one that was read.
    @Transactional
    public Site edit(Site.Id id, Place.Id place, Bilingual name, GeoPoint point, int version) {
        var old = get(id);
        onlyOwner(old.owner());
        var changed = new Site(id, old.owner(), place, cityOf(place), name, point, version + 1);
        if (!store.update(changed, version)) {
            throw new Stale("site", id);
        }
        return changed;
    }

    private Place.Id cityOf(Place.Id place) {
        return places.get(place).city().orElse(place);
    }

    private static void onlyOwner(UUID owner) {
        var acting = Acting.current();
        if (!acting.isFor(owner) && acting.role() != Role.SYSTEM) {
            throw new NotAllowed("Changing this site");
        }
    }
}
