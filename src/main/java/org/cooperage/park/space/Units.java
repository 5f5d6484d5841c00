package org.cooperage.park.space;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cooperage.park.space.Demands.Wanted;
import org.cooperage.party.Parties;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Ids;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Role;
import org.cooperage.shared.Stale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Space in parks: what is vacant, what suits, and who a park's own units are let to.
@Service
@Transactional(readOnly = true)
public class Units {
    private static final int MOST_FAULTS = 200;

    private final SpaceStore store;
    private final UnitTable table;
    private final Parties parties;
    private final Ids ids;

    Units(SpaceStore store, UnitTable table, Parties parties, Ids ids) {
        this.store = store;
        this.table = table;
        this.parties = parties;
        this.ids = ids;
    }

    /// Of each further unit that is read.
    interface NextKeeping extends Supplier<Space.Keeping> {}

    /// What a table holds.
    ///
    /// @param taken whether it was written; false: only tried, or something was wrong
    record TableCheck(int rows, int added, int changed, List<Fault> faults, boolean taken) {
        TableCheck {
            faults = List.copyOf(faults);
        }
    }

    /// Why a unit does not suit. Texts `park.site.<name>`.
    public enum Unfit {
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
    public record Fit(Space space, long rentYuan, int spare) {}

    /// @param missing how much of what, in the unit of the demand; 0 of an industry
    public record Misfit(Space space, List<Unfit> why, Map<Unfit, Integer> missing) {
        public Misfit {
            why = List.copyOf(why);
            missing = Map.copyOf(missing);
        }

        Misfit(Space space, Map<Unfit, Integer> missing) {
            this(space, List.copyOf(missing.keySet()), missing);
        }
    }

    /// @param fits the cheapest in all first
    public record Selection(List<Fit> fits, List<Misfit> misfits) {}

    /// Vacant units of all parks.
    public List<Space> vacant() {
        return store.vacant();
    }

    public Selection select(Wanted wanted) {
        var fits = new ArrayList<Fit>();
        var misfits = new ArrayList<Misfit>();
        for (var space : store.vacant()) {
            var missing = missing(space, wanted);
            if (missing.isEmpty()) {
                fits.add(new Fit(
                        space,
                        Math.round(space.priceYuan().doubleValue() * space.areaM2()),
                        space.areaM2() - wanted.areaM2()));
            } else {
                misfits.add(new Misfit(space, missing));
            }
        }
        fits.sort(Comparator.comparingLong(Fit::rentYuan).thenComparingInt(Fit::spare));
        misfits.sort(Comparator.comparingInt(m -> m.why().size()));
        return new Selection(fits, misfits);
    }

    private static Map<Unfit, Integer> missing(Space it, Wanted wanted) {
        var missing = new EnumMap<Unfit, Integer>(Unfit.class);
        check(missing, Unfit.AREA, wanted.areaM2() - it.areaM2());
        check(missing, Unfit.POWER, wanted.powerKw() - it.powerKw());
        check(missing, Unfit.WATER, wanted.waterTonnesDay() - it.waterTonnesDay());
        check(missing, Unfit.DISCHARGE, wanted.dischargeTonnesDay() - it.drainageTonnesDay());
        check(missing, Unfit.LABOUR, wanted.labour() - it.labour());
        if (!wanted.industry().isEmpty() && !it.takes(wanted.industry())) {
            missing.put(Unfit.INDUSTRY, 0);
        }
        return missing;
    }

    private static void check(Map<Unfit, Integer> missing, Unfit what, int lacking) {
        if (lacking > 0) {
            missing.put(what, lacking);
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

    /// One's own, or of a park in one's county.
    Space get(Space.Id id) {
        keeper();
        return store.find(id).orElseThrow(() -> new NotFound("unit", id));
    }

    private Party keeper() {
        Acting.require("Keeping space", Role.PARK, Role.GOV);
        return Acting.current()
                .party()
                .map(it -> parties.get(new Party.Id(it)))
                .orElseThrow(() -> new NotAllowed("Keeping space"));
    }

    private NextKeeping next(Party keeper) {
        return () -> new Space.Keeping(new Space.Id(ids.next()), keeper.id(), keeper.city(), 1);
    }

    @Transactional
    Space add(UnitForm form) {
        var keeper = keeper();
        var reading = new UnitForm.Reading("");
        var unit = form.read(next(keeper).get(), reading);
        reading.refuse();
        if (!store.codes(keeper.id(), List.of(unit.code())).isEmpty()) {
            throw InvalidInput.of("code", unit.code(), "park.wrong.taken", "park.mend.taken");
        }
        store.save(List.of(unit));
        return unit;
    }

    @Transactional
    Space edit(Space.Id id, UnitForm form, int version) {
        var before = get(id);
        var reading = new UnitForm.Reading("");
        var unit = form.read(before.keeping(), reading);
        reading.refuse();
        if (!unit.code().equals(before.code())
                && !store.codes(before.owner(), List.of(unit.code())).isEmpty()) {
            throw InvalidInput.of("code", unit.code(), "park.wrong.taken", "park.mend.taken");
        }
        if (!store.update(unit, version)) {
            throw new Stale("unit", id);
        }
        return get(id);
    }

    /// Whole or not at all; a row of a code that is there already tells the unit anew.
    @Transactional
    TableCheck take(Path file, boolean tryOnly) throws IOException {
        var keeper = keeper();
        var read = table.read(file, next(keeper));
        var codes = read.units().stream().map(Space::code).toList();
        int changed = store.codes(keeper.id(), codes).size();
        boolean taken = read.faults().isEmpty() && !tryOnly && !read.units().isEmpty();
        if (taken) {
            store.save(read.units());
        }
        return new TableCheck(
                read.units().size(),
                read.units().size() - changed,
                changed,
                read.faults().stream().limit(MOST_FAULTS).toList(),
                taken);
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
