package org.cooperage.place;

import java.util.Optional;
import java.util.UUID;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.EntityTag;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Sites for programs.
@RestController
@RequestMapping("/api/sites")
class SiteApi {

    private final Sites sites;

    SiteApi(Sites sites) {
        this.sites = sites;
    }

    record SiteView(
            UUID id,
            UUID owner,
            UUID place,
            UUID city,
            Bilingual name,
            double latitude,
            double longitude,
            int version) {

        static SiteView of(Site site) {
            return new SiteView(
                    site.id().value(),
                    site.owner(),
                    site.place().value(),
                    site.city().value(),
                    site.name(),
                    site.point().latitude(),
                    site.point().longitude(),
                    site.version());
        }
    }

    record SiteChange(UUID place, Bilingual name, double latitude, double longitude) {}

    @GetMapping
    Page<SiteView> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID city,
            @RequestParam(required = false) @Nullable UUID owner,
            PageRequest page) {
        var filter = new SiteFilter(
                Optional.ofNullable(q).filter(text -> !text.isBlank()).map(String::strip),
                Optional.ofNullable(city).map(Place.Id::new),
                Optional.ofNullable(owner));
        return sites.list(filter, page).map(SiteView::of);
    }

    @GetMapping("/{siteId}")
    ResponseEntity<SiteView> show(@PathVariable UUID siteId) {
        return withVersion(sites.get(new Site.Id(siteId)), HttpStatus.OK);
    }

    @PostMapping
    ResponseEntity<SiteView> add(@RequestBody SiteChange asked) {
        var owner = Acting.current().party().orElseThrow(() -> new NotAllowed("Adding a site without a party"));
        var point = Positions.of(asked.latitude(), asked.longitude());
        return withVersion(sites.add(owner, new Place.Id(asked.place()), asked.name(), point), HttpStatus.CREATED);
    }

    @PutMapping("/{siteId}")
    ResponseEntity<SiteView> edit(
            @PathVariable UUID siteId, @RequestHeader("If-Match") String version, @RequestBody SiteChange change) {
        var point = Positions.of(change.latitude(), change.longitude());
        var place = new Place.Id(change.place());
        return withVersion(
                sites.edit(new Site.Id(siteId), place, change.name(), point, EntityTag.version(version)),
                HttpStatus.OK);
    }

    private static ResponseEntity<SiteView> withVersion(Site site, HttpStatus status) {
        return ResponseEntity.status(status)
                .eTag(Integer.toString(site.version()))
                .body(SiteView.of(site));
    }
}
