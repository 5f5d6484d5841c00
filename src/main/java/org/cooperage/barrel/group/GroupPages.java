package org.cooperage.barrel.group;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cooperage.barrel.engine.GroupFigures.Unit;
import org.cooperage.chain.Chain;
import org.cooperage.chain.Dimension;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// The barrel of the cluster, of a place or of a link, for government, association, park and operator.
@Controller
class GroupPages {
    private final Groups groups;
    private final Places places;
    private final Chain chain;

    GroupPages(Groups groups, Places places, Chain chain) {
        this.groups = groups;
        this.places = places;
        this.chain = chain;
    }

    /// A place or link that can be looked at, with how high its staves stand.
    ///
    /// @param value of the choice: `place:<id>` or `link:<id>`
    record Choice(String value, Bilingual name, GroupView view) {}

    /// What is missing or full somewhere.
    ///
    /// @param of the choice; empty: the whole cluster
    /// @param name missing: the whole cluster
    record Gap(String of, @Nullable Bilingual name, GroupView.StaveRow row) {}

    @GetMapping("/barrel/group")
    String show(@RequestParam(defaultValue = "") String of, Model model) {
        var made = groups.find();
        var chosen = unit(of);
        model.addAttribute("of", of);
        model.addAttribute("dimensions", Dimension.STAVES);
        if (made.isEmpty()) {
            return "group/none";
        }
        var choices = choices(made.get());
        model.addAttribute("choices", choices);
        model.addAttribute(
                "name",
                choices.stream()
                        .filter(one -> one.value().equals(of))
                        .findFirst()
                        .map(Choice::name)
                        .orElse(null));
        var view = GroupView.of(made.get(), chosen);
        model.addAttribute("gaps", gaps(made.get(), choices));
        model.addAttribute("soon", Groups.SOON.toDays());
        model.addAttribute("view", view);
        model.addAttribute("pictures", GroupPicture.of(view));
        return "group/group";
    }

    /// `of`: `place:<id>`, `link:<id>`, or nothing for the whole cluster; 204 before the first month was kept.
    @GetMapping("/api/barrel/group")
    @ResponseBody
    @Nullable
    GroupView view(@RequestParam(defaultValue = "") String of) {
        return groups.find().map(made -> GroupView.of(made, unit(of))).orElse(null);
    }

    /// Functions for which a fifth of the firms of a place, a link or the cluster lack a service: nobody offers one, or
    /// every one is full for the next 14 days.
    @GetMapping("/api/barrel/group/gaps")
    @ResponseBody
    List<Gap> gaps() {
        return groups.find().map(made -> gaps(made, choices(made))).orElse(List.of());
    }

    private static List<Gap> gaps(Groups.Made made, List<Choice> choices) {
        var whole = GroupView.of(made, Unit.CLUSTER).staves().stream().map(row -> new Gap("", null, row));
        var parts = choices.stream()
                .flatMap(one -> one.view().staves().stream().map(row -> new Gap(one.value(), one.name(), row)));
        return Stream.concat(whole, parts)
                .filter(gap -> gap.row().missing() || gap.row().crowded())
                .toList();
    }

    private static Unit unit(String of) {
        if (of.isBlank()) {
            return Unit.CLUSTER;
        }
        if (of.startsWith("place:")) {
            return new Unit(Unit.Kind.PLACE, of.substring("place:".length()));
        }
        if (of.startsWith("link:")) {
            return new Unit(Unit.Kind.LINK, of.substring("link:".length()));
        }
        throw InvalidInput.of("of", of, "group.invalid.of", "group.mend.of");
    }

    /// Only those of which anything may be told.
    private List<Choice> choices(Groups.Made made) {
        var ofPlaces = places.tree().stream()
                .filter(one ->
                        one.kind() == Place.Kind.TOWN || one.kind() == Place.Kind.PARK || one.kind() == Place.Kind.CITY)
                .map(one -> choice("place:" + one.id(), one.name(), made));
        var ofLinks =
                chain.links().stream().map(one -> choice("link:" + one.id().value(), one.name(), made));
        return Stream.concat(ofPlaces, ofLinks)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing((Choice one) -> one.value().startsWith("link:")))
                .toList();
    }

    private static Optional<Choice> choice(String value, Bilingual name, Groups.Made made) {
        var view = GroupView.of(made, unit(value));
        boolean told = view.staves().stream().anyMatch(row -> row.spread() != null);
        return told ? Optional.of(new Choice(value, name, view)) : Optional.empty();
    }
}
