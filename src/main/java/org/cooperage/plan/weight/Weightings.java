package org.cooperage.plan.weight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.party.PartyFilter;
import org.cooperage.plan.BuyerClass;
import org.cooperage.plan.Weight;
import org.cooperage.plan.Weighting;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The weights of each class of buyers, and which class a buyer is in. Everybody may read the weights; only the
/// operator changes them, and only the operator and the buyer itself learn a buyer's class.
@Service
@Transactional
public class Weightings {
    private static final int MOST_DECIMALS = 4;

    private final WeightingStore store;
    private final Parties parties;

    Weightings(WeightingStore store, Parties parties) {
        this.store = store;
        this.parties = parties;
    }

    /// A buyer in another class than the standard one.
    record Classified(Party.Id buyer, BuyerClass inClass) {}

    /// What plans for this buyer weigh.
    @Transactional(readOnly = true)
    public Weighting of(UUID buyer) {
        return get(classOf(buyer));
    }

    /// The same for many buyers at once.
    @Transactional(readOnly = true)
    public Map<UUID, Weighting> of(Collection<UUID> buyers) {
        var classes = store.classes(buyers);
        var byClass = new EnumMap<BuyerClass, Weighting>(BuyerClass.class);
        var weightings = new HashMap<UUID, Weighting>();
        for (var buyer : buyers) {
            var inClass = classes.getOrDefault(buyer, BuyerClass.STANDARD);
            weightings.put(buyer, byClass.computeIfAbsent(inClass, this::get));
        }
        return weightings;
    }

    @Transactional(readOnly = true)
    Weighting get(BuyerClass buyers) {
        return Weighting.usual(buyers).with(store.changed(buyers));
    }

    @Transactional(readOnly = true)
    List<Weighting> list() {
        return Arrays.stream(BuyerClass.values()).map(this::get).toList();
    }

    /// Plans made from now on; those that are there keep the weights they were made with.
    void change(BuyerClass buyers, Map<Weight, BigDecimal> values) {
        Acting.require("Changing the weights of planning", Role.OPS, Role.SYSTEM);
        check(values);
        var before = get(buyers);
        var changed = new EnumMap<Weight, BigDecimal>(Weight.class);
        values.forEach((weight, value) -> {
            if (before.of(weight).compareTo(value) != 0) {
                changed.put(weight, value);
            }
        });
        store.change(buyers, changed);
    }

    static void check(Map<Weight, BigDecimal> values) {
        var faults = new ArrayList<Fault>();
        values.forEach((weight, value) -> {
            if (value.signum() < 0 || value.compareTo(weight.most()) > 0) {
                faults.add(Fault.of(
                        weight.name(),
                        value.toPlainString(),
                        "weight.invalid.range",
                        "weight.mend.range",
                        weight.most().toPlainString()));
            } else if (value.stripTrailingZeros().scale() > MOST_DECIMALS) {
                faults.add(Fault.of(
                        weight.name(),
                        value.toPlainString(),
                        "weight.invalid.decimals",
                        "weight.mend.decimals",
                        MOST_DECIMALS));
            }
        });
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults);
        }
    }

    @Transactional(readOnly = true)
    public BuyerClass classOf(UUID buyer) {
        return store.findClass(buyer).orElse(BuyerClass.STANDARD);
    }

    @Transactional(readOnly = true)
    List<Classified> classified() {
        Acting.require("Reading the classes of buyers", Role.OPS);
        return store.classified();
    }

    void classify(Party.Id buyer, BuyerClass inClass) {
        Acting.require("Putting a buyer into a class", Role.OPS);
        parties.get(buyer);
        store.classify(buyer, inClass);
    }

    /// By credit code, or by a name that only one party has.
    @Transactional(readOnly = true)
    public Party.Id named(String text) {
        var found = new PartyFilter(
                Optional.of(text),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var rows =
                parties.list(found, new PageRequest(0, PageRequest.MAX_SIZE, Optional.empty(), false)).rows().stream()
                        .filter(party -> isCalled(party, text))
                        .toList();
        if (text.isBlank() || rows.size() != 1) {
            throw InvalidInput.of("buyer", text, "weight.invalid.buyer", "weight.mend.buyer");
        }
        return rows.getFirst().id();
    }

    private static boolean isCalled(Party party, String text) {
        return text.equals(party.name().zh())
                || text.equals(party.name().en())
                || (party.code() != null && party.code().text().equals(text));
    }
}
