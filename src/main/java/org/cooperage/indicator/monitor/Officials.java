package org.cooperage.indicator.monitor;

import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.cooperage.party.Party;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the statistics office published, entered by government or association.
@Service
class Officials {
    private final OfficialStore store;
    private final Clock clock;

    Officials(OfficialStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    static boolean mayEnter() {
        var acting = Acting.current();
        return acting.party().isPresent() && (acting.role() == Role.GOV || acting.role() == Role.ASC);
    }

    @Transactional
    public int enter(OfficialSeries series, OfficialForm form) {
        require();
        return add(series, List.of(form.read(series, now())));
    }

    /// All rows of a table, or none.
    @Transactional
    public int enter(OfficialSeries series, byte[] table) throws IOException {
        require();
        return add(series, OfficialTable.read(table, series, now()));
    }

    private static void require() {
        if (!mayEnter()) {
            throw new NotAllowed("Entering official figures");
        }
    }

    private int add(OfficialSeries series, List<OfficialForm.Read> values) {
        var acting = Acting.current();
        var party = new Party.Id(acting.party().orElseThrow());
        return store.add(series, values, party, acting.person().orElse(null), clock.instant());
    }

    @Transactional(readOnly = true)
    public Page<OfficialValue> page(OfficialSeries series, PageRequest request) {
        Monitors.require();
        return store.page(series, request);
    }

    private YearMonth now() {
        return YearMonth.from(clock.instant().atZone(BusinessClock.ZONE));
    }
}
