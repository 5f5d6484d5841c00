package org.cooperage.place;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.NotAllowed;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Sites: the list, one with its map, one's own to edit.
@Controller
class SitePages {

    private final Sites sites;
    private final Places places;

    SitePages(Sites sites, Places places) {
        this.sites = sites;
        this.places = places;
    }

    @GetMapping("/sites")
    String list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID city,
            @RequestParam(defaultValue = "mine") String whose,
            PageRequest page,
            Model model) {
        var me = Acting.current().party();
        var owner = "all".equals(whose) ? Optional.<UUID>empty() : me;
        var text = Optional.ofNullable(q).map(String::strip).filter(it -> !it.isEmpty());
        var found = sites.list(new SiteFilter(text, Optional.ofNullable(city).map(Place.Id::new), owner), page);
        model.addAttribute("page", found);
        model.addAttribute("q", q);
        model.addAttribute("city", city);
        model.addAttribute("whose", whose);
        model.addAttribute("canOwn", me.isPresent());
        model.addAttribute("cities", places.cities());
        model.addAttribute(
                "places",
                places.get(found.rows().stream()
                        .flatMap(it -> Stream.of(it.place(), it.city()))
                        .distinct()
                        .toList()));
        return "place/sites";
    }

    @GetMapping("/sites/new")
    String blank(Model model) {
        me();
        return show(null, PlaceForm.EMPTY, List.of(), model);
    }

    @GetMapping("/sites/{siteId}")
    String show(@PathVariable UUID siteId, Model model) {
        var site = sites.get(new Site.Id(siteId));
        return show(site, PlaceForm.of(site), List.of(), model);
    }

    @PostMapping("/sites")
    Object add(@ModelAttribute PlaceForm form, Model model, RedirectAttributes next) {
        try {
            var place = place(form);
            sites.add(me(), place.id(), form.bilingual(), form.hasPoint() ? form.point() : place.point());
        } catch (InvalidInput invalid) {
            return again(null, form, invalid.faults(), HttpStatus.BAD_REQUEST, model);
        }
        next.addFlashAttribute("toast", "place.toast.added");
        return "redirect:/sites";
    }

    @PostMapping("/sites/{siteId}")
    Object edit(@PathVariable UUID siteId, @ModelAttribute PlaceForm form, Model model, RedirectAttributes next) {
        var site = sites.get(new Site.Id(siteId));
        try {
            sites.edit(site.id(), place(form).id(), form.bilingual(), form.point(), form.readVersion());
        } catch (InvalidInput invalid) {
            return again(site, form, invalid.faults(), HttpStatus.BAD_REQUEST, model);
        } catch (Stale stale) {
            var late = Fault.of("name", "", "place.invalid.stale", "place.mend.stale");
            return again(site, form, List.of(late), HttpStatus.CONFLICT, model);
        }
        next.addFlashAttribute("toast", "place.toast.saved");
        return "redirect:/sites/" + siteId;
    }

    private Place place(PlaceForm form) {
        if (form.place() == null) {
            throw InvalidInput.of("place", "", "place.invalid.place", "place.mend.place");
        }
        return places.get(new Place.Id(form.place()));
    }

    private Object again(@Nullable Site site, PlaceForm form, List<Fault> faults, HttpStatus status, Model model) {
        return new ModelAndView(show(site, form, faults, model), model.asMap(), status);
    }

    private String show(@Nullable Site site, PlaceForm form, List<Fault> faults, Model model) {
        model.addAttribute("site", site);
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("places", places.tree());
        model.addAttribute("mayEdit", site == null || Acting.current().isFor(site.owner()));
        if (site != null) {
            var towns = places.towns(site.city());
            var points = Stream.concat(Stream.of(site.point()), towns.stream().map(Place::point))
                    .toList();
            model.addAttribute("towns", towns);
            model.addAttribute("frame", MapFrame.around(points, 480, 320));
        }
        return "place/site";
    }

    private static UUID me() {
        return Acting.current().party().orElseThrow(() -> new NotAllowed("Adding a site without a party"));
    }
}
