package org.cooperage.offer.service;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cooperage.availability.Resource;
import org.cooperage.chain.Dimension;
import org.cooperage.place.Place;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.EntityTag;
import org.cooperage.shared.InvalidInput;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The store for programs.
@RestController
@RequestMapping("/api/services")
class ServiceApi {

    private final Services services;

    ServiceApi(Services services) {
        this.services = services;
    }

    /// An offer as it is sent. Prices in yuan with VAT; least, answerHours and days default to 1, 24 and 7.
    record ServiceDraft(
            Dimension dimension,
            ServiceCategory category,
            Bilingual name,
            Bilingual summary,
            ServicePrice.Model model,
            @Nullable BigDecimal amount,
            Bilingual unit,
            @Nullable BigDecimal least,
            @Nullable Integer answerHours,
            @Nullable Integer days,
            @Nullable Set<UUID> coverage,
            @Nullable Set<ServiceOffer.LifeStage> lifeStages,
            @Nullable Boolean byCalendar,
            @Nullable Boolean approval,
            @Nullable Set<UUID> resources,
            @Nullable List<ServiceScope> scope) {

        ServiceOffer.Content toContent() {
            return new ServiceOffer.Content(
                    dimension,
                    category,
                    name,
                    summary,
                    price(),
                    new ServiceOffer.Promise(answerHours == null ? 24 : answerHours, days == null ? 7 : days),
                    coverage == null
                            ? Set.of()
                            : Set.copyOf(coverage.stream().map(Place.Id::new).toList()),
                    lifeStages == null ? Set.of() : lifeStages,
                    new ServiceOffer.Booking(
                            byCalendar != null && byCalendar,
                            approval == null || approval,
                            resources == null
                                    ? Set.of()
                                    : Set.copyOf(resources.stream()
                                            .map(Resource.Id::new)
                                            .toList())),
                    scope == null ? List.of() : scope);
        }

        private ServicePrice price() {
            if ((amount == null) != (model == ServicePrice.Model.ON_QUOTE)) {
                throw InvalidInput.all(List.of(ServiceRules.fault("amount", amount == null ? "" : amount, "model")));
            }
            if (least != null && least.signum() <= 0) {
                throw InvalidInput.all(List.of(ServiceRules.fault("least", least, "least", 100_000)));
            }
            return new ServicePrice(
                    model, amount == null ? null : new Money(amount), unit, least == null ? BigDecimal.ONE : least);
        }
    }

    @GetMapping
    Page<ServiceHit> search(@ModelAttribute("query") ServiceQuery query, PageRequest request) {
        return services.search(query.toFilter(), request);
    }

    @GetMapping("/{serviceId}")
    ResponseEntity<ServiceOffer> show(@PathVariable UUID serviceId) {
        return tagged(services.get(new ServiceOffer.Id(serviceId)));
    }

    /// What so many units cost; 404 when the provider has to say.
    @GetMapping("/{serviceId}/bill")
    ResponseEntity<ServiceBill> bill(@PathVariable UUID serviceId, @RequestParam BigDecimal quantity) {
        var price = services.get(new ServiceOffer.Id(serviceId)).content().price();
        return ResponseEntity.of(price.bill(quantity));
    }

    @GetMapping("/{serviceId}/ratings")
    Page<ServiceRating> ratings(@PathVariable UUID serviceId, PageRequest page) {
        return services.ratings(new ServiceOffer.Id(serviceId), page);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ServiceOffer create(@RequestBody ServiceDraft draft) {
        return services.create(draft.toContent());
    }

    @PutMapping("/{serviceId}")
    ResponseEntity<ServiceOffer> edit(
            @PathVariable UUID serviceId, @RequestHeader("If-Match") String ifMatch, @RequestBody ServiceDraft draft) {
        return tagged(services.edit(new ServiceOffer.Id(serviceId), EntityTag.version(ifMatch), draft.toContent()));
    }

    @PostMapping("/{serviceId}/publication")
    ResponseEntity<ServiceOffer> publish(@PathVariable UUID serviceId, @RequestHeader("If-Match") String ifMatch) {
        return tagged(services.publish(new ServiceOffer.Id(serviceId), EntityTag.version(ifMatch)));
    }

    @PostMapping("/{serviceId}/withdrawal")
    ResponseEntity<ServiceOffer> withdraw(@PathVariable UUID serviceId, @RequestHeader("If-Match") String ifMatch) {
        return tagged(services.withdraw(new ServiceOffer.Id(serviceId), EntityTag.version(ifMatch)));
    }

    private static ResponseEntity<ServiceOffer> tagged(ServiceOffer it) {
        return ResponseEntity.ok().eTag(Integer.toString(it.version())).body(it);
    }
}
