package org.cooperage.availability;

import java.util.List;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.place.Sites;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// A firm adds and changes its machines. What was typed stays when something is wrong or somebody was faster.
@Controller
class MachineEditPages {

    private final Resources resources;
    private final Calendars calendars;
    private final Sites sites;
    private final MachineTexts texts;

    MachineEditPages(Resources resources, Calendars calendars, Sites sites, MachineTexts texts) {
        this.resources = resources;
        this.calendars = calendars;
        this.sites = sites;
        this.texts = texts;
    }

    @GetMapping("/machines/new")
    Object askNew(Model model) {
        return form(null, MachineForm.EMPTY, List.of(), HttpStatus.OK, model);
    }

    @PostMapping("/machines")
    Object add(@ModelAttribute MachineForm form, Model model) {
        try {
            return "redirect:/machines/"
                    + resources.add(acting(), form.toDraft()).id();
        } catch (InvalidInput invalid) {
            return form(null, form, invalid.faults(), HttpStatus.BAD_REQUEST, model);
        }
    }

    @GetMapping("/machines/{machineId}/edit")
    Object ask(@PathVariable UUID machineId, Model model) {
        var machine = own(machineId);
        return form(machine, MachineForm.of(machine), List.of(), HttpStatus.OK, model);
    }

    @PostMapping("/machines/{machineId}")
    Object edit(@PathVariable UUID machineId, @ModelAttribute MachineForm form, Model model) {
        var machine = own(machineId);
        try {
            resources.edit(machine.id(), form.readVersion(), form.toDraft());
            return "redirect:/machines/" + machineId;
        } catch (InvalidInput invalid) {
            return form(machine, form, invalid.faults(), HttpStatus.BAD_REQUEST, model);
        } catch (Stale stale) {
            var late = Fault.of("name", "", "availability.wrong.stale", "availability.mend.stale");
            return form(machine, form, List.of(late), HttpStatus.CONFLICT, model);
        }
    }

    private Object form(
            @Nullable Resource machine, MachineForm form, List<Fault> faults, HttpStatus status, Model model) {
        model.addAttribute("machine", machine);
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("kinds", texts.kinds());
        model.addAttribute("sites", sites.of(acting().value()));
        model.addAttribute("calendars", calendars.list());
        return new ModelAndView("availability/machine-form", model.asMap(), status);
    }

    private Resource own(UUID id) {
        var machine = resources.get(new Resource.Id(id));
        if (!resources.mayEdit(machine)) {
            throw new NotFound("machine", id);
        }
        return machine;
    }

    private static Party.Id acting() {
        return Acting.current().party().map(Party.Id::new).orElseThrow(() -> new NotAllowed("Keeping machines"));
    }
}
