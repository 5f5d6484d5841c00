package org.cooperage.availability;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cooperage.place.Sites;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.TableExport;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The list of machines and the page of each.
@Controller
class MachinePages {

    private final Resources resources;
    private final Calendars calendars;
    private final Availability availability;
    private final Sites sites;
    private final MachineTexts texts;
    private final Clock clock;

    MachinePages(
            Resources resources,
            Calendars calendars,
            Availability availability,
            Sites sites,
            MachineTexts texts,
            Clock clock) {
        this.resources = resources;
        this.calendars = calendars;
        this.availability = availability;
        this.sites = sites;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/machines")
    String list(@ModelAttribute("query") MachineQuery query, PageRequest request, Model model) {
        var page = resources.list(query.toFilter(), request);
        model.addAttribute("page", page);
        model.addAttribute("kinds", texts.kinds());
        model.addAttribute("cities", texts.cities());
        model.addAttribute("cityNames", texts.cityNames());
        model.addAttribute("owners", texts.owners(page.rows()));
        return "availability/machines";
    }

    @GetMapping(path = "/machines", params = "format")
    void export(
            @ModelAttribute("query") MachineQuery query,
            PageRequest request,
            @RequestParam String format,
            Locale locale,
            HttpServletResponse response) {
        var filter = query.toFilter();
        texts.table(locale).send(response, format, TableExport.pages(request, page -> resources.list(filter, page)));
    }

    @GetMapping("/machines/{machineId}")
    String show(@PathVariable UUID machineId, Model model) {
        var machine = resources.get(new Resource.Id(machineId));
        model.addAttribute("machine", machine);
        model.addAttribute("kinds", texts.kinds());
        model.addAttribute("owners", texts.owners(List.of(machine)));
        model.addAttribute("site", sites.get(machine.site()));
        model.addAttribute("calendar", calendars.find(machine.calendar()).orElse(null));
        model.addAttribute("mayEdit", resources.mayEdit(machine));
        if (resources.mayEdit(machine)) {
            addTime(machine, model);
        }
        return "availability/machine";
    }

    /// When it is taken is the owner's own affair.
    private void addTime(Resource machine, Model model) {
        var span = LoadPicture.span(clock.instant());
        var one = List.of(machine.id());
        var open = availability.openOfOwn(one, span).getOrDefault(machine.id(), List.of());
        var busy = availability.busyOfOwn(one, span).getOrDefault(machine.id(), List.of());
        model.addAttribute("picture", LoadPicture.of(machine, open, busy, span));
        model.addAttribute("closures", calendars.closuresOf(machine.id()));
        model.addAttribute("ownWork", availability.ownWork(machine.id()));
        model.addAttribute("now", clock.instant());
    }
}
