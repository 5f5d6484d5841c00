package org.cooperage.indicator.benchmark;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.cooperage.indicator.FieldTable;
import org.cooperage.place.Places;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.InvalidInput.Fault;
import org.cooperage.shared.NotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Entering what is known of peers, one by one or as a table.
@Service
class PeerValues {
    private static final int MOST_FAULTS = 20;
    private static final Map<String, List<String>> FIELDS = Map.of(
            "kind", List.of("kind", "类别"),
            "peer", List.of("peer", "名称"),
            "measure", List.of("measure", "指标"),
            "year", List.of("year", "年份"),
            "value", List.of("value", "数值"),
            "source", List.of("source", "来源"));

    private final PeerStore store;
    private final Places places;
    private final Clock clock;

    PeerValues(PeerStore store, Places places, Clock clock) {
        this.store = store;
        this.places = places;
        this.clock = clock;
    }

    static boolean mayEnter() {
        var acting = Acting.current();
        return acting.party().isPresent()
                && switch (acting.role()) {
                    case GOV, ASC, PARK -> true;
                    case LEAD, SME, FI, SVC, OPS, PER, PUB, BUYER, SYSTEM -> false;
                };
    }

    @Transactional
    public int enter(PeerForm form) {
        require();
        return add(List.of(form.read(codes(), year())));
    }

    /// All rows of a table, or none.
    @Transactional
    public int enter(byte[] table) throws IOException {
        require();
        var faults = new ArrayList<Fault>();
        var values = new ArrayList<PeerValue>();
        var seen = new HashSet<List<Object>>();
        var codes = codes();
        for (var line : FieldTable.read(table, FIELDS)) {
            int before = faults.size();
            var it = form(line).read(codes, year(), line.place(), faults);
            if (before == faults.size() && !seen.add(List.of(it.kind(), it.peer(), it.measure(), it.year()))) {
                faults.add(Fault.of(line.place() + "peer", it.peer(), "benchmark.wrong.twice", "benchmark.mend.twice"));
            }
            values.add(it);
        }
        if (!faults.isEmpty()) {
            throw InvalidInput.all(faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
        }
        return add(values);
    }

    private static void require() {
        if (!mayEnter()) {
            throw new NotAllowed("Entering figures of peers");
        }
    }

    private static PeerForm form(FieldTable.Line line) {
        return new PeerForm(
                line.cell("kind"),
                line.cell("peer"),
                line.cell("measure"),
                line.cell("year"),
                line.cell("value"),
                line.cell("source"));
    }

    private int add(List<PeerValue> values) {
        var acting = Acting.current();
        return store.add(values, acting.party().orElseThrow(), acting.person().orElse(null), clock.instant());
    }

    private Map<PeerKind, Map<String, String>> codes() {
        var codes = new HashMap<PeerKind, Map<String, String>>();
        for (var place : places.tree()) {
            for (var kind : PeerKind.values()) {
                if (kind.place() == place.kind()) {
                    var names = codes.computeIfAbsent(kind, k -> new HashMap<>());
                    names.put(place.name().zh(), place.code());
                    names.put(place.name().en(), place.code());
                }
            }
        }
        return codes;
    }

    private int year() {
        return clock.instant().atZone(BusinessClock.ZONE).getYear();
    }
}
