package org.cooperage.indicator.structure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cooperage.chain.Chain;
import org.cooperage.indicator.IndicatorsRefreshed;
import org.cooperage.shared.Acting;
import org.cooperage.shared.BusinessClock;
import org.cooperage.shared.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What the cluster is, month by month. What comes from the register is made once, when the month is first looked at,
/// and stays: no firm that comes or goes meanwhile shows. What comes from the catalogue has passed its control.
@Service
class Structures {
    private static final int YEARS_BACK = 3;
    private static final int MONTHS_WATCHED = 27;

    private final StructureStore store;
    private final RegisterStore register;
    private final CapacityMonths capacity;
    private final LinkShapes shapes;
    private final Duplications duplications;
    private final ClusterKinds kinds;
    private final Chain chain;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Structures(
            StructureStore store,
            RegisterStore register,
            CapacityMonths capacity,
            LinkShapes shapes,
            Duplications duplications,
            ClusterKinds kinds,
            Chain chain,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.register = register;
        this.capacity = capacity;
        this.shapes = shapes;
        this.duplications = duplications;
        this.kinds = kinds;
        this.chain = chain;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Months that are kept, the latest first.
    List<LocalDate> months() {
        Acting.require("Seeing the structure");
        return inTransaction(store::months);
    }

    /// Of the month a day lies in; a month that was not kept: [NotFound].
    Structure get(Optional<LocalDate> day) {
        Acting.require("Seeing the structure");
        var now = now();
        var month = day.map(it -> it.withDayOfMonth(1)).orElse(now);
        var kept = month.equals(now)
                ? withMachines(keep(now))
                : inTransaction(() -> store.find(month)).orElseThrow(() -> new NotFound("structure", month));
        var families = duplications.families(month);
        return inTransaction(() -> structure(kept, families, month.equals(now)));
    }

    /// Made before the catalogue was computed for the first time it knows of no machines yet.
    private KeptMonth withMachines(KeptMonth kept) {
        return kept.heterogeneity() == null ? kept.with(kinds.heterogeneity().orElse(null)) : kept;
    }

    private Structure structure(KeptMonth kept, Optional<FamilyMonth> families, boolean latest) {
        var watched = watched(kept.month());
        var before = store.find(kept.month().minusYears(YEARS_BACK)).map(KeptMonth::heterogeneity);
        return new Structure(
                kept.month(),
                kept.births().firms(),
                kept.quotients(),
                shapes.list(kept.month(), latest),
                watched,
                duplications.judge(kept.month(), families, watched, latest),
                kinds.of(kept, before.orElse(null), latest),
                kept.cores(),
                kept.births(),
                kept.heterogeneity(),
                KeptMonth.FORMULA,
                kept.inputsHash(),
                kept.asOf());
    }

    private List<Watched> watched(LocalDate month) {
        var byProcess = store.capacity(month.minusMonths(MONTHS_WATCHED), month).stream()
                .collect(Collectors.groupingBy(ProcessMonth::process));
        return chain.processes().stream()
                .map(process -> Watched.of(process, byProcess.getOrDefault(process.id(), List.of()), month))
                .sorted(Comparator.comparing(Watched::state))
                .toList();
    }

    @EventListener
    void on(IndicatorsRefreshed event) {
        keep(now());
        duplications.families(now());
        watch(now());
    }

    /// Keeps the whole months before this one that are not yet kept.
    void watch(LocalDate month) {
        var months = capacity.list(month.minusMonths(MONTHS_WATCHED), month);
        Acting.run(Acting.SYSTEM, () -> transaction.executeWithoutResult(status -> store.saveCapacity(months)));
    }

    /// Makes what is to be kept of a month, unless it is there. A register that has doubled since is being filled: then
    /// it is made anew.
    KeptMonth keep(LocalDate month) {
        return Acting.as(Acting.SYSTEM, () -> inTransaction(() -> kept(month)).orElseGet(() -> make(month)));
    }

    private Optional<KeptMonth> kept(LocalDate month) {
        return store.find(month).filter(kept -> !kept.isOutgrownBy(register.count()));
    }

    /// One after the other, so that a month is made once.
    private synchronized KeptMonth make(LocalDate month) {
        return inTransaction(() -> kept(month).orElseGet(() -> write(month)));
    }

    private KeptMonth write(LocalDate month) {
        var firms = register.firms();
        var made = new KeptMonth(
                month,
                Births.of(firms, month.getYear()),
                kinds.heterogeneity().orElse(null),
                Specialised.of(firms),
                Cores.of(firms),
                hash(firms),
                clock.instant());
        store.replace(made);
        return store.find(month).orElseThrow();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private LocalDate now() {
        return LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE).withDayOfMonth(1);
    }

    /// @return the first 16 digits of the SHA-256 of all firms, in the order of their ids
    private static String hash(List<Located> firms) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            firms.forEach(firm -> sha.update(firm.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.\nMaybe its security settings forbid it.", e);
        }
    }
}
