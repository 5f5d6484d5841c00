package org.cooperage.portal.onboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.cooperage.shared.InvalidInput.Fault;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// Puts a question on the page, with what was answered before.
@Component
class Questions {

    static final Fault CODE_TAKEN = Fault.of("code", "", "party.invalid.code.taken", "party.mend.code.taken");

    private static final int LONGEST_NAME = 120;

    private final Places places;
    private final FirstMachines machines;

    Questions(Places places, FirstMachines machines) {
        this.places = places;
        this.machines = machines;
    }

    String askAccount(String username, String name, List<Fault> faults, Model model) {
        model.addAttribute("username", username);
        model.addAttribute("name", name);
        model.addAttribute("faults", faults);
        return "onboarding/account";
    }

    /// Asks `wanted`, or the first open question when that one cannot be asked yet.
    String ask(Draft draft, Optional<Draft.Step> wanted, List<Fault> faults, Model model) {
        var step = wanted.filter(draft.open()::contains).orElse(draft.next());
        model.addAttribute("draft", draft);
        model.addAttribute("step", step);
        model.addAttribute("steps", draft.steps());
        model.addAttribute("kinds", Draft.KINDS);
        model.addAttribute("faults", faults);
        switch (step) {
            case CODE -> {}
            case PLACE -> model.addAttribute("places", towns());
            case MACHINES -> model.addAttribute("machines", machines.kinds());
            case CHECK -> addSummary(draft, model);
        }
        return "onboarding/" + step.name().toLowerCase(Locale.ROOT);
    }

    private void addSummary(Draft draft, Model model) {
        model.addAttribute(
                "place",
                Optional.ofNullable(draft.place()).flatMap(places::find).orElse(null));
        model.addAttribute(
                "machines",
                machines.kinds().stream()
                        .filter(kind -> draft.units(kind.id().value()) > 0)
                        .toList());
    }

    List<Fault> faults(String kind, String name, Optional<UUID> place) {
        var faults = new ArrayList<Fault>();
        if (findKind(kind).isEmpty()) {
            faults.add(Fault.of("kind", kind, "onboarding.invalid.kind", "onboarding.mend.kind"));
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            faults.add(Fault.of("name", name, "party.invalid.name", "party.mend.name", LONGEST_NAME));
        }
        if (place.map(Place.Id::new).flatMap(places::find).isEmpty()) {
            faults.add(Fault.of("place", "", "party.invalid.place", "party.mend.place"));
        }
        return faults;
    }

    static Optional<Party.Kind> findKind(String kind) {
        return Draft.KINDS.stream().filter(it -> it.name().equals(kind)).findFirst();
    }

    /// Towns and parks, and cities that have neither, grouped by city.
    private List<Place> towns() {
        var tree = places.tree();
        return tree.stream()
                .filter(place -> switch (place.kind()) {
                    case TOWN, PARK -> true;
                    case CITY ->
                        tree.stream()
                                .noneMatch(it ->
                                        it.parent().filter(place.id()::equals).isPresent());
                    case CLOUD -> false;
                })
                .toList();
    }
}
