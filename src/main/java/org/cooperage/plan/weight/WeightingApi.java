package org.cooperage.plan.weight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The weights of planning, for programs.
@RestController
@RequestMapping("/api/weights")
class WeightingApi {
    private final Weightings weightings;

    WeightingApi(Weightings weightings) {
        this.weightings = weightings;
    }

    /// @param value in what the measure says
    record WeightView(Weight weight, Weight.Measure measure, BigDecimal value, BigDecimal usual, BigDecimal most) {}

    record WeightingView(BuyerClass buyers, List<WeightView> weights) {}

    record InClass(@Nullable String buyers) {}

    @GetMapping
    List<WeightingView> list() {
        return Arrays.stream(BuyerClass.values()).map(this::view).toList();
    }

    /// Values by weight, as text or number; weights that are not named stay.
    @PutMapping("/{buyers}")
    WeightingView change(@PathVariable String buyers, @RequestBody Map<String, @Nullable Object> values) {
        var chosen = choice(buyers);
        weightings.change(chosen, read(values));
        return view(chosen);
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
