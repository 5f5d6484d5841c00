package org.cooperage.park.space;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cooperage.park.space.Demands.Wanted;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Space in parks: what is vacant, what suits, and who a park's own units are let to.
@Service
@Transactional(readOnly = true)
public class Units {
    private final SpaceStore store;

    Units(SpaceStore store) {
        this.store = store;
    }

    /// Why a unit does not suit. Texts `park.site.<name>`.
    enum Unfit {
        AREA,
        POWER,
        WATER,
        DISCHARGE,
        LABOUR,
        INDUSTRY
    }

    /// A unit that suits.
    ///
    /// @param rentYuan a month for the whole unit
    /// @param spare m² beyond what is needed
    record Fit(Space space, long rentYuan, int spare) {}

    record Misfit(Space space, List<Unfit> why) {
        Misfit {
            why = List.copyOf(why);
        }
    }

    /// @param fits the cheapest in all first
    record Selection(List<Fit> fits, List<Misfit> misfits) {}

    /// Vacant units of all parks.
    public List<Space> vacant() {
        return store.vacant();
    }

    Selection select(Wanted wanted) {
        var fits = new ArrayList<Fit>();
        var misfits = new ArrayList<Misfit>();
        for (var space : store.vacant()) {
            var why = unfit(space, wanted);
            if (why.isEmpty()) {
                fits.add(new Fit(
                        space,
                        Math.round(space.priceYuan().doubleValue() * space.areaM2()),
                        space.areaM2() - wanted.areaM2()));
            } else {
                misfits.add(new Misfit(space, why));
            }
        }
        fits.sort(Comparator.comparingLong(Fit::rentYuan).thenComparingInt(Fit::spare));
        misfits.sort(Comparator.comparingInt(m -> m.why().size()));
        return new Selection(fits, misfits);
    }

    private static List<Unfit> unfit(Space it, Wanted wanted) {
        var why = new ArrayList<Unfit>();
        check(why, it.areaM2() >= wanted.areaM2(), Unfit.AREA);
        check(why, it.powerKw() >= wanted.powerKw(), Unfit.POWER);
        check(why, it.waterTonnesDay() >= wanted.waterTonnesDay(), Unfit.WATER);
        check(why, it.drainageTonnesDay() >= wanted.dischargeTonnesDay(), Unfit.DISCHARGE);
        check(why, it.labour() >= wanted.labour(), Unfit.LABOUR);
        check(why, wanted.industry().isEmpty() || it.takes(wanted.industry()), Unfit.INDUSTRY);
        return why;
    }

    private static void check(List<Unfit> why, boolean good, Unfit otherwise) {
        if (!good) {
            why.add(otherwise);
        }
    }

    List<Space> own() {
        return store.own();
    }

    List<Theme> themes() {
        return mayKeep() ? store.themes() : List.of();
    }

    static boolean mayKeep() {
        var role = Acting.current().role();
        return role == Role.PARK || role == Role.GOV;
    }

    /// @param tenant of a unit that is let
    @Transactional
    void setState(Space.Id id, Space.State state, String tenant, String industry, int version) {
        Acting.require("Letting space", Role.PARK, Role.GOV);
        if (tenant.length() > 120) {
            throw InvalidInput.of("tenant", tenant, "park.wrong.text", "park.mend.text", 120);
        }
        if (!industry.matches("(\\d{2,4})?")) {
            throw InvalidInput.of("industry", industry, "park.wrong.industry", "park.mend.industry");
        }
        if (!store.setState(id, state, tenant, industry, version)) {
            throw new Stale("unit", id);
        }
    }
}
