package org.cooperage.offer.service;

import java.util.List;
import java.util.UUID;
import org.cooperage.chain.Dimension;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A provider's own offers: the list, the form, publishing and withdrawing.
@Controller
class ServiceEditPages {

    private final Services services;
    private final ServiceViews views;

    ServiceEditPages(Services services, ServiceViews views) {
        this.services = services;
        this.views = views;
    }

    @GetMapping("/services/own")
    String own(PageRequest request, Model model) {
        model.addAttribute("page", services.list(ServiceFilter.of(provider()), request));
        return "service/own";
    }

    @GetMapping("/services/new")
    Object askNew(Model model) {
        provider();
        return form(null, ServiceForm.forNew(), List.of(), HttpStatus.OK, model);
    }

    @PostMapping("/services")
    Object create(@ModelAttribute ServiceForm form, Model model) {
        try {
            return "redirect:/services/" + services.create(form.read()).id();
        } catch (InvalidInput invalid) {
            return form(null, form, invalid.faults(), HttpStatus.BAD_REQUEST, model);
        }
    }

    @GetMapping("/services/{serviceId}/edit")
    Object ask(@PathVariable UUID serviceId, Model model) {
        var offer = own(serviceId);
        return form(offer, ServiceForm.of(offer), List.of(), HttpStatus.OK, model);
    }

    @PostMapping("/services/{serviceId}")
    Object edit(@PathVariable UUID serviceId, @ModelAttribute ServiceForm form, Model model) {
        var offer = own(serviceId);
        try {
            services.edit(offer.id(), form.readVersion(), form.read());
            return "redirect:/services/" + offer.id();
        } catch (InvalidInput invalid) {
            return form(offer, form, invalid.faults(), HttpStatus.BAD_REQUEST, model);
        } catch (Stale stale) {
            var late = ServiceRules.fault("nameZh", form.nameZh() == null ? "" : form.nameZh(), "stale");
            return form(offer, form, List.of(late), HttpStatus.CONFLICT, model);
        }
    }

    @PostMapping("/services/{serviceId}/publication")
    String publish(@PathVariable UUID serviceId, @RequestParam int version) {
        return "redirect:/services/"
                + services.publish(new ServiceOffer.Id(serviceId), version).id();
    }

    @PostMapping("/services/{serviceId}/withdrawal")
    String withdraw(@PathVariable UUID serviceId, @RequestParam int version) {
        return "redirect:/services/"
                + services.withdraw(new ServiceOffer.Id(serviceId), version).id();
    }

    private Object form(
            @Nullable ServiceOffer offer, ServiceForm form, List<Fault> faults, HttpStatus status, Model model) {
        model.addAttribute("offer", offer);
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("dimensions", Dimension.values());
        model.addAttribute("categories", ServiceCategory.values());
        model.addAttribute("models", ServicePrice.Model.values());
        model.addAttribute("lifeStages", ServiceOffer.LifeStage.values());
        model.addAttribute("cities", views.cities());
        model.addAttribute("things", views.resources(provider()));
        return new ModelAndView("service/form", model.asMap(), status);
    }

    private ServiceOffer own(UUID id) {
        var offer = services.get(new ServiceOffer.Id(id));
        if (!Acting.current().isFor(offer.provider().value())) {
            throw new NotFound("service", id);
        }
        return offer;
    }

    private static Party.Id provider() {
        Acting.require("Offering services");
        return Acting.current()
                .party()
                .map(Party.Id::new)
                .orElseThrow(() -> new NotFound("provider", "you act for nobody"));
    }
}
