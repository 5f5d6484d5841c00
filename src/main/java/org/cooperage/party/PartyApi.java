package org.cooperage.party;

import java.util.Optional;
import java.util.UUID;
import org.cooperage.place.Place;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.EntityTag;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The register for programs. Registering itself needs an account as well and stands with the onboarding.
@RestController
@RequestMapping("/api/parties")
class PartyApi {

    private final Parties parties;

    PartyApi(Parties parties) {
        this.parties = parties;
    }

    /// What a program reads of a party. `code` is absent for a few public bodies and outside buyers.
    record PartyView(
            UUID id,
            Party.Kind kind,
            @Nullable String code,
            Bilingual name,
            @Nullable String link,
            @Nullable String industry,
            Party.Size size,
            Party.Ownership ownership,
            @Nullable Integer founded,
            @Nullable Integer jobs,
            UUID place,
            UUID city,
            double latitude,
            double longitude,
            Party.Status status,
            boolean namedInPlans,
            boolean synthetic,
            int version) {

        static PartyView of(Party party) {
            return new PartyView(
                    party.id().value(),
                    party.kind(),
                    party.findCode().map(CreditCode::text).orElse(null),
                    party.name(),
                    party.linkId(),
                    party.industry(),
                    party.size(),
                    party.ownership(),
                    party.founded(),
                    party.jobs(),
                    party.place().value(),
                    party.city().value(),
                    party.point().latitude(),
                    party.point().longitude(),
                    party.status(),
                    party.namedInPlans(),
                    party.synthetic(),
                    party.version());
        }
    }

    /// What a party may change of itself.
    record PartyChange(
            Bilingual name,
            @Nullable String link,
            @Nullable String industry,
            Party.Size size,
            Party.Ownership ownership,
            @Nullable Integer founded,
            @Nullable Integer jobs,
            UUID place,
            boolean namedInPlans) {

        Profile toProfile() {
            return new Profile(name, link, industry, size, ownership, founded, jobs, new Place.Id(place), namedInPlans);
        }
    }

    /// Whether a credit code can be right; `doubtful` when only its inner check character deviates.
    record CodeCheck(String code, boolean doubtful, String region) {}

    @GetMapping
    Page<PartyView> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) Party.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable UUID city,
            @RequestParam(required = false) @Nullable String link,
            @RequestParam(required = false) Party.@Nullable Size sizeClass,
            @RequestParam(required = false) Party.@Nullable Status status,
            PageRequest page) {
        var filter = new PartyFilter(
                Optional.ofNullable(q).filter(text -> !text.isBlank()).map(String::strip),
                Optional.ofNullable(kind),
                Optional.ofNullable(city).map(Place.Id::new),
                Optional.ofNullable(link).filter(text -> !text.isBlank()),
                Optional.ofNullable(sizeClass),
                Optional.ofNullable(status));
        return parties.list(filter, page).map(PartyView::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<PartyView> show(@PathVariable UUID id) {
        return withVersion(parties.get(new Party.Id(id)));
    }

    @PutMapping("/{id}")
    ResponseEntity<PartyView> edit(
            @PathVariable UUID id, @RequestHeader("If-Match") String version, @RequestBody PartyChange change) {
        return withVersion(parties.edit(new Party.Id(id), change.toProfile(), EntityTag.version(version)));
    }

    @GetMapping("/{id}/contact")
    Contact contact(@PathVariable UUID id) {
        return parties.findContact(new Party.Id(id)).orElseThrow(() -> new NotFound("contact", id));
    }

    @PutMapping("/{id}/contact")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void editContact(@PathVariable UUID id, @RequestBody Contact contact) {
        parties.editContact(new Party.Id(id), contact);
    }

    @GetMapping("/credit-code")
    CodeCheck check(@RequestParam String code) {
        var parsed = CreditCode.parse("code", code);
        return new CodeCheck(parsed.text(), parsed.isDoubtful(), parsed.region());
    }

    private static ResponseEntity<PartyView> withVersion(Party party) {
        return ResponseEntity.ok().eTag(Integer.toString(party.version())).body(PartyView.of(party));
    }
}
