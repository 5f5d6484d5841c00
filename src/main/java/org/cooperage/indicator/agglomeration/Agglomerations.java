package org.cooperage.indicator.agglomeration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cooperage.indicator.engine.Telling.Memory;
import org.cooperage.indicator.monthly.MonthBook;
import org.cooperage.indicator.monthly.MonthBooks;
import org.cooperage.indicator.trade.LinkFlows;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Service;

/// Why firms are together, for officials: made when somebody first asks in a month and kept.
@Service
class Agglomerations {
    private static final Role[] OFFICIALS = {Role.GOV, Role.ASC, Role.PARK, Role.OPS};

    private final MixStore store;
    private final LinkFlows flows;
    private final MonthBook<AgglomerationMonth> book;

    Agglomerations(MixStore store, LinkFlows flows, MonthBooks books) {
        this.store = store;
        this.flows = flows;
        this.book = books.book("AGGLOMERATION", AgglomerationMonth.class);
    }

    /// @param month `2026-11`, empty for this one
    AgglomerationMonth get(String month) {
        require();
        return book.get(month, kept -> kept.isOutgrownBy(store.count()), this::write);
    }

    /// Those that are kept, the latest first.
    List<LocalDate> months() {
        require();
        return book.months();
    }

    private static void require() {
        Acting.require("Looking at agglomeration", OFFICIALS);
    }

    /// What is kept of a month, else what is made now.
    AgglomerationMonth keep(LocalDate month) {
        return book.keep(month, kept -> kept.isOutgrownBy(store.count()), this::write);
    }

    private MonthBook.Told<AgglomerationMonth> write(
            LocalDate month, Optional<AgglomerationMonth> last, Map<String, Memory> memory) {
        var records = new AgglomerationCount.Records(
                store.jobs(), store.machines(), store.knowledge(month), flows.before(month));
        return new AgglomerationCount(month, records, last, memory).tell();
    }
}
