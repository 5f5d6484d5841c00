package org.cooperage.offer.service;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TableExport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The store for everybody: search, compare, one service, one provider, how hits are ranked.
@Controller
class ServicePages {
    private static final int MOST_COMPARED = 4;
    private static final PageRequest RECENT = new PageRequest(0, 10, Optional.empty(), false);
    private static final PageRequest ALL = new PageRequest(0, PageRequest.MAX_SIZE, Optional.empty(), false);

    private final Services services;
    private final ServiceViews views;

    ServicePages(Services services, ServiceViews views) {
        this.services = services;
        this.views = views;
    }

    @GetMapping("/services")
    String search(@ModelAttribute("query") ServiceQuery query, PageRequest request, Model model) {
        var filter = query.toFilter();
        var page = services.search(filter, request);
        model.addAttribute("page", page);
        model.addAttribute("facets", services.facets(filter));
        model.addAttribute("cities", views.cities());
        return "service/search";
    }

    @GetMapping(path = "/services", params = "format")
    void export(
            @ModelAttribute("query") ServiceQuery query,
            PageRequest request,
            @RequestParam String format,
            Locale locale,
            HttpServletResponse response) {
        var filter = query.toFilter();
        views.table(locale).send(response, format, TableExport.pages(request, page -> services.search(filter, page)));
    }

    @GetMapping("/services/ranking")
    String ranking(Model model) {
        model.addAttribute("weights", ServiceRanking.weights());
        model.addAttribute("newUntil", ServiceRanking.NEW_UNTIL);
        model.addAttribute("prior", ServiceRanking.PRIOR_RATINGS);
        model.addAttribute("sure", ServiceRanking.SURE_FIRMS);
        model.addAttribute("full", ServiceRanking.FULL_EFFECT);
        model.addAttribute("half", ServiceRanking.HALF_KM);
        return "service/ranking";
    }

    @GetMapping("/services/compare")
    String compare(@RequestParam(required = false) @Nullable List<UUID> services, Model model) {
        var chosen = services == null
                ? List.<UUID>of()
                : services.stream().filter(Objects::nonNull).distinct().toList();
        var hits = this.services.hits(
                chosen.stream().limit(MOST_COMPARED).map(ServiceOffer.Id::new).toList());
        model.addAttribute("hits", hits);
        model.addAttribute("tooMany", chosen.size() > MOST_COMPARED);
        model.addAttribute("cities", views.cities());
        return "service/compare";
    }

    @GetMapping("/services/{serviceId}")
    String show(@PathVariable UUID serviceId, @RequestParam(defaultValue = "1") BigDecimal quantity, Model model) {
        var id = new ServiceOffer.Id(serviceId);
        var offer = services.get(id);
        model.addAttribute("offer", offer);
        model.addAttribute(
                "hit", services.hits(List.of(id)).stream().findFirst().orElse(null));
        model.addAttribute("own", Acting.current().isFor(offer.provider().value()));
        model.addAttribute(
                "bill",
                offer.content().price().bill(quantity.max(BigDecimal.ONE)).orElse(null));
        model.addAttribute("ratings", services.ratings(id, RECENT));
        model.addAttribute("cities", views.cities());
        return "service/service";
    }

    /// All one provider offers, with how it did so far.
    @GetMapping("/services/providers/{partyId}")
    String provider(@PathVariable UUID partyId, Model model) {
        var provider = views.party(new Party.Id(partyId));
        var filter = new ServiceFilter(null, null, null, null, null, provider.id(), ServiceOffer.Stage.PUBLISHED);
        model.addAttribute("provider", provider);
        model.addAttribute("page", services.search(filter, ALL));
        model.addAttribute("cities", views.cities());
        return "service/provider";
    }
}
