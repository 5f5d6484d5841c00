package org.cooperage.offer;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cooperage.availability.Resource;
import org.cooperage.availability.Resources;
import org.cooperage.chain.QualityClass;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Stale;
import org.cooperage.shared.TableExport;
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

/// What makers can do: the list, and the form for one's own.
@Controller
class CapabilityPages {

    private final Offers offers;
    private final OfferViews views;
    private final Resources resources;

    CapabilityPages(Offers offers, OfferViews views, Resources resources) {
        this.offers = offers;
        this.views = views;
        this.resources = resources;
    }

    @GetMapping("/capabilities")
    String list(@ModelAttribute("query") CapabilityQuery query, PageRequest request, Model model) {
        var page = offers.capabilities(query.toFilter(), request);
        model.addAttribute("page", page);
        model.addAttribute("rows", views.rows(page.rows()));
        model.addAttribute("processes", views.processes());
        model.addAttribute("cities", views.cities());
        return "offer/capabilities";
    }

    @GetMapping(path = "/capabilities", params = "format")
    void export(
            @ModelAttribute("query") CapabilityQuery query,
            PageRequest request,
            @RequestParam String format,
            Locale locale,
            HttpServletResponse response) {
        var filter = query.toFilter();
        views.table(locale).send(response, format, TableExport.pages(request, page -> {
            var found = offers.capabilities(filter, page);
            return new Page<>(views.rows(found.rows()), found.total(), page);
        }));
    }

    @GetMapping("/machines/{machineId}/capabilities/new")
    Object askNew(@PathVariable UUID machineId, Model model) {
        var machine = own(new Resource.Id(machineId));
        var open = views.open(machine);
        var process = open.isEmpty() ? "" : open.getFirst().id().value();
        var price = open.isEmpty()
                ? ""
                : offers.priceBand(open.getFirst().id())
                        .map(band -> band.median().stripTrailingZeros().toPlainString())
                        .orElse("");
        return form(machine, null, CapabilityForm.forNew(process, price), List.of(), HttpStatus.OK, model);
    }

    @PostMapping("/machines/{machineId}/capabilities")
    Object publish(@PathVariable UUID machineId, @ModelAttribute CapabilityForm form, Model model) {
        var machine = own(new Resource.Id(machineId));
        try {
            offers.publish(machine.id(), form.toDraft(Set.of()));
            return "redirect:/machines/" + machineId;
        } catch (InvalidInput invalid) {
            return form(machine, null, form, invalid.faults(), HttpStatus.BAD_REQUEST, model);
        }
    }

    @GetMapping("/capabilities/{capabilityId}/edit")
    Object ask(@PathVariable UUID capabilityId, Model model) {
        var capability = offers.get(new Capability.Id(capabilityId));
        var machine = own(capability.resource());
        return form(
                machine, capability, CapabilityForm.of(capability, terms(capability)), List.of(), HttpStatus.OK, model);
    }

    @PostMapping("/capabilities/{capabilityId}")
    Object edit(@PathVariable UUID capabilityId, @ModelAttribute CapabilityForm form, Model model) {
        var capability = offers.get(new Capability.Id(capabilityId));
        var machine = own(capability.resource());
        try {
            var draft = form.toDraft(terms(capability).refused());
            offers.edit(capability.id(), form.readVersion(), draft);
            return "redirect:/machines/" + machine.id();
        } catch (InvalidInput invalid) {
            return form(machine, capability, form, invalid.faults(), HttpStatus.BAD_REQUEST, model);
        } catch (Stale stale) {
            var late = OfferRules.fault("process", "", "stale");
            return form(machine, capability, form, List.of(late), HttpStatus.CONFLICT, model);
        }
    }

    private Object form(
            Resource machine,
            @Nullable Capability capability,
            CapabilityForm form,
            List<Fault> faults,
            HttpStatus status,
            Model model) {
        model.addAttribute("machine", machine);
        model.addAttribute("capability", capability);
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("processes", views.processes());
        model.addAttribute("open", views.open(machine));
        model.addAttribute("qualities", QualityClass.values());
        model.addAttribute(
                "record",
                capability == null ? null : offers.findRecord(capability.id()).orElse(null));
        model.addAttribute(
                "band",
                capability == null
                        ? null
                        : offers.priceBand(capability.process()).orElse(null));
        return new ModelAndView("offer/capability-form", model.asMap(), status);
    }

    private Terms terms(Capability capability) {
        return offers.findTerms(capability.id()).orElseThrow(() -> new NotFound("capability", capability.id()));
    }

    private Resource own(Resource.Id id) {
        var machine = resources.get(id);
        if (!resources.mayEdit(machine)) {
            throw new NotFound("machine", id);
        }
        return machine;
    }
}
