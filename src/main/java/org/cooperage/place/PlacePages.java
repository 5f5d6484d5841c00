package org.cooperage.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The tree of places and the map of each.
@Controller
class PlacePages {

    private final Places places;
    private final Sites sites;

    PlacePages(Places places, Sites sites) {
        this.places = places;
        this.sites = sites;
    }

    /// A line of the tree: 0 for the cloud.
    record Row(Place place, int depth) {}

    record Way(Place to, Distance distance) {}

    @GetMapping("/places")
    String list(Model model) {
        return list(PlaceForm.EMPTY, List.of(), model);
    }

    @GetMapping("/places/{placeId}")
    String show(@PathVariable UUID placeId, Model model) {
        var place = places.get(new Place.Id(placeId));
        return show(place, PlaceForm.of(place), List.of(), model);
    }

    @PostMapping("/places")
    Object add(@ModelAttribute PlaceForm form, Model model, RedirectAttributes next) {
        try {
            var kind = form.kind() == null ? Place.Kind.TOWN : form.kind();
            places.add(kind, form.parentId(), PlaceForm.orEmpty(form.code()), form.bilingual(), form.point());
        } catch (InvalidInput invalid) {
            return new ModelAndView(list(form, invalid.faults(), model), model.asMap(), HttpStatus.BAD_REQUEST);
        }
        next.addFlashAttribute("toast", "place.toast.added");
        return "redirect:/places";
    }

    @PostMapping("/places/{placeId}")
    Object edit(@PathVariable UUID placeId, @ModelAttribute PlaceForm form, Model model, RedirectAttributes next) {
        var place = places.get(new Place.Id(placeId));
        try {
            places.edit(place.id(), form.bilingual(), form.point());
        } catch (InvalidInput invalid) {
            return new ModelAndView(show(place, form, invalid.faults(), model), model.asMap(), HttpStatus.BAD_REQUEST);
        }
        next.addFlashAttribute("toast", "place.toast.saved");
        return "redirect:/places/" + placeId;
    }

    private String list(PlaceForm form, List<Fault> faults, Model model) {
        var tree = places.tree();
        var cities =
                tree.stream().filter(place -> place.kind() == Place.Kind.CITY).toList();
        var rows = new ArrayList<Row>();
        addUnder(Optional.empty(), 0, tree, rows);
        model.addAttribute("rows", rows);
        model.addAttribute("cities", cities);
        model.addAttribute(
                "towns",
                tree.stream().filter(it -> it.kind() == Place.Kind.TOWN).count());
        model.addAttribute(
                "frame", MapFrame.around(cities.stream().map(Place::point).toList(), 640, 480));
        return with(form, faults, model, "place/places");
    }

    private static void addUnder(Optional<Place.Id> parent, int depth, List<Place> tree, List<Row> rows) {
        for (var place : tree) {
            if (place.parent().equals(parent)) {
                rows.add(new Row(place, depth));
                addUnder(Optional.of(place.id()), depth + 1, tree, rows);
            }
        }
    }

    private String show(Place place, PlaceForm form, List<Fault> faults, Model model) {
        var tree = places.tree();
        var children = tree.stream()
                .filter(it -> it.parent().filter(place.id()::equals).isPresent())
                .toList();
        var all = new PageRequest(0, PageRequest.MAX_SIZE, Optional.empty(), false);
        var shown = sites.list(new SiteFilter(Optional.empty(), place.city(), Optional.empty()), all);
        var points = new ArrayList<>(children.stream().map(Place::point).toList());
        points.add(place.point());
        model.addAttribute("place", place);
        model.addAttribute("title", place.name().in(LocaleContextHolder.getLocale()));
        model.addAttribute("children", children);
        model.addAttribute("sites", shown);
        model.addAttribute("frame", MapFrame.around(points, 640, 480));
        model.addAttribute("ways", ways(place, tree));
        return with(form, faults, model, "place/place");
    }

    private static List<Way> ways(Place from, List<Place> tree) {
        return tree.stream()
                .filter(to -> to.kind() == Place.Kind.CITY && !to.id().equals(from.id()))
                .map(to -> new Way(to, Distance.between(from.point(), to.point())))
                .toList();
    }

    private static String with(PlaceForm form, List<Fault> faults, Model model, String view) {
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("mayEdit", Acting.current().role() == Role.OPS);
        return view;
    }
}
