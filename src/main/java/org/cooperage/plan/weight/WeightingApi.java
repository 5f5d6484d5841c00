package org.cooperage.plan.weight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cooperage.party.Party;
import org.cooperage.plan.BuyerClass;
import org.cooperage.plan.Weight;
import org.cooperage.shared.Entered;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The weights of planning, for programs.
@RestController
@RequestMapping("/api/weights")
class WeightingApi {
    private final Weightings weightings;
    private final WeightChanges changes;

    WeightingApi(Weightings weightings, WeightChanges changes) {
        this.weightings = weightings;
        this.changes = changes;
    }

    /// @param value in what the measure says
    record WeightView(Weight weight, Weight.Measure measure, BigDecimal value, BigDecimal usual, BigDecimal most) {}

    record WeightingView(BuyerClass buyers, List<WeightView> weights) {}

    record InClass(@Nullable String buyers) {}

    @GetMapping
    List<WeightingView> list() {
        return Arrays.stream(BuyerClass.values()).map(this::view).toList();
    }

    /// Drafts a change: values by weight, as text or number, and `why`; weights that are not named stay. It counts
    /// only after it was announced, see `/api/rules/changes`.
    @PostMapping("/{buyers}/changes")
    @ResponseStatus(HttpStatus.CREATED)
    WeightChange draft(@PathVariable String buyers, @RequestBody Map<String, @Nullable Object> sent) {
        var values = new LinkedHashMap<String, @Nullable Object>(sent);
        var why = values.remove("why");
        return changes.draft(choice(buyers), read(values), why == null ? "" : why.toString());
    }

    @PutMapping("/buyers/{buyerId}")
    InClass classify(@PathVariable UUID buyerId, @RequestBody InClass wanted) {
        var chosen = choice(wanted.buyers());
        weightings.classify(new Party.Id(buyerId), chosen);
        return new InClass(chosen.name());
    }

    private static BuyerClass choice(@Nullable String text) {
        var entered = new Entered();
        var chosen = entered.choice("buyers", text, BuyerClass.class);
        entered.refuse();
        return chosen;
    }

    private static Map<Weight, BigDecimal> read(Map<String, @Nullable Object> values) {
        var entered = new Entered();
        var unknown = new ArrayList<Fault>();
        var read = new EnumMap<Weight, BigDecimal>(Weight.class);
        values.forEach((name, value) -> Arrays.stream(Weight.values())
                .filter(weight -> weight.name().equals(name))
                .findFirst()
                .ifPresentOrElse(
                        weight -> read.put(weight, entered.decimal(name, String.valueOf(value))),
                        () -> unknown.add(Fault.of(name, name, "weight.invalid.weight", "weight.mend.weight"))));
        if (!unknown.isEmpty()) {
            throw InvalidInput.all(unknown);
        }
        entered.refuse();
        return read;
    }

    private WeightingView view(BuyerClass buyers) {
        var weighting = weightings.get(buyers);
        return new WeightingView(
                buyers,
                Arrays.stream(Weight.values())
                        .map(w -> new WeightView(w, w.measure(), weighting.of(w), w.usual(), w.most()))
                        .toList());
    }
}
