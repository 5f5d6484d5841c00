package org.cooperage.access.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cooperage.party.Party;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// A contract as its pages and programs show it.
///
/// @param stage `OVER` when its time has passed
record ContractView(
        Contract.Id id,
        Party.Id owner,
        Bilingual ownerName,
        Party.Id reader,
        Bilingual readerName,
        DataClass data,
        Purpose purpose,
        String note,
        String stage,
        Instant madeAt,
        @Nullable Instant until,
        long reads,
        @Nullable Instant lastRead) {
    private static final Bilingual UNKNOWN = Bilingual.same("–");

    static List<ContractView> of(List<Contract> contracts, Counterparts counterparts, Instant now) {
        var names = counterparts.names(contracts.stream()
                .flatMap(one -> Stream.of(one.owner(), one.reader()))
                .distinct()
                .toList());
        return contracts.stream().map(one -> of(one, names, now)).toList();
    }

    private static ContractView of(Contract one, Map<Party.Id, Bilingual> names, Instant now) {
        boolean over = one.stage() == Contract.Stage.LIVE && !one.isInForce(now);
        return new ContractView(
                one.id(),
                one.owner(),
                names.getOrDefault(one.owner(), UNKNOWN),
                one.reader(),
                names.getOrDefault(one.reader(), UNKNOWN),
                one.data(),
                one.purpose(),
                one.note(),
                over ? "OVER" : one.stage().name(),
                one.madeAt(),
                one.until(),
                one.reads(),
                one.lastRead());
    }
}
