package org.cooperage.availability.power;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cooperage.availability.Calendar;
import org.cooperage.chain.Chain;
import org.cooperage.chain.ResourceKind;
import org.cooperage.place.Place;
import org.cooperage.place.Places;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.cooperage.shared.TimeSlot;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Restricted hours and the power of machines: public, kept by the operator.
@Service
@Transactional(readOnly = true)
public class Powers {
    private static final BigDecimal MOST_KW = BigDecimal.valueOf(10_000);
    private static final int DECIMALS = 2;

    private final PowerStore store;
    private final Places places;
    private final Chain chain;
    private final Ids ids;

    Powers(PowerStore store, Places places, Chain chain, Ids ids) {
        this.store = store;
        this.places = places;
        this.chain = chain;
        this.ids = ids;
    }

    public List<RestrictedHours> restricted() {
        return store.all();
    }

    /// When power is short within `span`, by city; cities without restricted hours are left out.
    public Map<Place.Id, List<TimeSlot>> restricted(TimeSlot span) {
        var byCity = new HashMap<Place.Id, List<TimeSlot>>();
        for (var one : store.all()) {
            byCity.computeIfAbsent(one.city(), city -> new ArrayList<>())
                    .addAll(one.hours().windows(span));
        }
        return byCity;
    }

    /// What one machine of each kind draws at work; kinds nobody said anything about are left out.
    public Map<ResourceKind.Id, BigDecimal> kilowatts() {
        return store.kilowatts();
    }

    @Transactional
    RestrictedHours restrict(Place.Id city, Calendar hours) {
        Acting.require("Restricting hours", Role.OPS);
        if (places.cities().stream().noneMatch(place -> place.id().equals(city))) {
            throw InvalidInput.of("city", city, "power.invalid.city", "power.mend.city");
        }
        var restricted = new RestrictedHours(new RestrictedHours.Id(ids.next()), city, hours);
        store.add(restricted);
        return restricted;
    }

    @Transactional
    void lift(RestrictedHours.Id id) {
        Acting.require("Lifting restricted hours", Role.OPS);
        if (!store.remove(id)) {
            throw new NotFound("restricted hours", id);
        }
    }

    @Transactional
    void draws(ResourceKind.Id kind, BigDecimal kilowatts) {
        Acting.require("Saying what machines draw", Role.OPS);
        if (chain.kinds().stream().noneMatch(known -> known.id().equals(kind))) {
            throw InvalidInput.of("kind", kind, "power.invalid.kind", "power.mend.kind");
        }
        if (kilowatts.signum() < 0
                || kilowatts.compareTo(MOST_KW) > 0
                || kilowatts.stripTrailingZeros().scale() > DECIMALS) {
            throw InvalidInput.of(
                    "kilowatts", kilowatts.toPlainString(), "power.invalid.kilowatts", "power.mend.kilowatts", MOST_KW);
        }
        store.draws(kind, kilowatts);
    }
}
