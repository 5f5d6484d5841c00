package org.cooperage.offer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.availability.Resource;
import org.cooperage.chain.Process;
import org.cooperage.chain.QualityClass;
import org.cooperage.party.Party;
import org.cooperage.shared.EntityTag;
import org.cooperage.shared.Money;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Capabilities for programs. Terms are told to their owner only.
@RestController
class CapabilityApi {

    private final Offers offers;

    CapabilityApi(Offers offers) {
        this.offers = offers;
    }

    record CapabilityView(
            UUID id,
            UUID owner,
            UUID machine,
            String process,
            UUID city,
            QualityClass quality,
            @Nullable String permit,
            @Nullable LocalDate permitUntil,
            boolean published,
            boolean active,
            @Nullable TermsView terms,
            int version) {

        static CapabilityView of(Capability it, @Nullable Terms terms) {
            return new CapabilityView(
                    it.id().value(),
                    it.owner().value(),
                    it.resource().value(),
                    it.process().value(),
                    it.city().value(),
                    it.quality(),
                    it.permit(),
                    it.permitUntil(),
                    it.published(),
                    it.active(),
                    terms == null ? null : TermsView.of(terms),
                    it.version());
        }
    }

    /// Yuan per unit, yuan a job, units.
    record TermsView(
            BigDecimal unitPrice,
            @Nullable BigDecimal setupFee,
            @Nullable BigDecimal minLot,
            @Nullable Set<UUID> refused) {

        static TermsView of(Terms it) {
            return new TermsView(
                    it.unitPrice(),
                    it.setupFee().yuan(),
                    it.minLot(),
                    it.refused().stream().map(Party.Id::value).collect(Collectors.toSet()));
        }

        Terms toTerms() {
            return new Terms(
                    unitPrice,
                    setupFee == null ? Money.ZERO : new Money(setupFee),
                    minLot == null ? BigDecimal.ZERO : minLot,
                    refused == null
                            ? Set.of()
                            : refused.stream().map(Party.Id::new).collect(Collectors.toSet()));
        }
    }

    record CapabilityDraft(
            String process,
            @Nullable QualityClass quality,
            @Nullable String permit,
            @Nullable LocalDate permitUntil,
            @Nullable Boolean published,
            @Nullable Boolean active,
            TermsView terms) {

        Capability.Draft toDraft() {
            return new Capability.Draft(
                    new Process.Id(process),
                    quality == null ? QualityClass.B : quality,
                    permit,
                    permitUntil,
                    published == null || published,
                    active == null || active,
                    terms.toTerms());
        }
    }

    @GetMapping("/api/capabilities")
    Page<CapabilityView> list(@ModelAttribute("query") CapabilityQuery query, PageRequest request) {
        var page = offers.capabilities(query.toFilter(), request);
        var terms = offers.terms(page.rows().stream().map(Capability::id).toList());
        return page.map(it -> CapabilityView.of(it, terms.get(it.id())));
    }

    @GetMapping("/api/capabilities/{capabilityId}")
    ResponseEntity<CapabilityView> show(@PathVariable UUID capabilityId) {
        return tagged(offers.get(new Capability.Id(capabilityId)));
    }

    @PostMapping("/api/machines/{machineId}/capabilities")
    @ResponseStatus(HttpStatus.CREATED)
    CapabilityView publish(@PathVariable UUID machineId, @RequestBody CapabilityDraft draft) {
        var published = offers.publish(new Resource.Id(machineId), draft.toDraft());
        return CapabilityView.of(published, draft.toDraft().terms());
    }

    @PutMapping("/api/capabilities/{capabilityId}")
    ResponseEntity<CapabilityView> edit(
            @PathVariable UUID capabilityId,
            @RequestHeader("If-Match") String ifMatch,
            @RequestBody CapabilityDraft draft) {
        return tagged(offers.edit(new Capability.Id(capabilityId), EntityTag.version(ifMatch), draft.toDraft()));
    }

    private ResponseEntity<CapabilityView> tagged(Capability it) {
        var view = CapabilityView.of(it, offers.findTerms(it.id()).orElse(null));
        return ResponseEntity.ok().eTag(Integer.toString(it.version())).body(view);
    }
}
