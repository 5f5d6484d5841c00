package org.cooperage.policy.mandate;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cooperage.party.Upload;
import org.cooperage.policy.Reading;
import org.cooperage.policy.mandate.MandateDraft.ReceiptDraft;
import org.cooperage.policy.mandate.MandateDraft.SubsidyDraft;
import org.cooperage.policy.mandate.engine.SpendingAudit;
import org.cooperage.policy.mandate.engine.SpendingAudit.Flag;
import org.cooperage.shared.Ids;
import org.cooperage.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was granted for a mandate, and what the operator did with it. Both sides see the receipts and their flags,
/// everybody signed in the sums.
@Service
class Subsidies {
    private static final int LONGEST = 200;

    private final Mandates mandates;
    private final SubsidyStore store;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Subsidies(Mandates mandates, SubsidyStore store, ApplicationEventPublisher events, Ids ids, Clock clock) {
        this.mandates = mandates;
        this.store = store;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Subsidy grant(Mandate.Id id, SubsidyDraft typed) {
        var one = mandates.ofGovernment(id);
        var reading = new Reading("mandate");
        var starts = reading.day("starts", typed.starts());
        var ends = reading.day("ends", typed.ends());
        if (!ends.isAfter(starts)) {
            reading.wrong("ends", Reading.plain(typed.ends()), "ends", starts);
        }
        var subsidy = new Subsidy(
                ids.next(),
                reading.text("purpose", typed.purpose(), 1, LONGEST),
                reading.text("basis", typed.basis(), 1, LONGEST),
                reading.amount("granted", typed.granted(), 2),
                allowed(typed.allowed() == null ? List.of() : typed.allowed(), reading),
                starts,
                ends,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
        reading.refuse();
        store.insert(id, subsidy, clock.instant());
        events.publishEvent(new MandateEvent.Granted(id, one.title(), subsidy.id(), one.operator()));
        return subsidy;
    }

    private static Set<Subsidy.Cost> allowed(List<String> typed, Reading reading) {
        var allowed = Arrays.stream(Subsidy.Cost.values())
                .filter(it -> typed.contains(it.name()))
                .collect(Collectors.toSet());
        if (allowed.isEmpty() || allowed.size() != Set.copyOf(typed).size()) {
            reading.wrong("allowed", typed, "choice");
        }
        return allowed;
    }

    /// By the operator: money came, was spent or went back. A flag keeps nothing out: it asks.
    @Transactional
    public UUID account(Mandate.Id id, UUID subsidy, ReceiptDraft typed, @Nullable Upload file) {
        mandates.ofOperator(id);
        get(id, subsidy);
        var reading = new Reading("mandate");
        var what = reading.choice("what", typed.what(), Receipt.What.class);
        var day = reading.day("day", typed.day());
        if (day.isAfter(mandates.today())) {
            reading.wrong("day", day, "future", mandates.today());
        }
        var amount = reading.number("amount", typed.amount(), 2);
        if (amount.signum() == 0) {
            reading.wrong("amount", amount, "zero");
        }
        var cost = what == Receipt.What.SPENT ? reading.choice("cost", typed.cost(), Subsidy.Cost.class) : null;
        var text = reading.text("text", typed.text(), 1, LONGEST);
        reading.refuse();
        var receipt = new Receipt(
                ids.next(),
                subsidy,
                what,
                day,
                amount,
                cost,
                text,
                file == null ? null : file.name(),
                file == null ? null : sha256(file.content()));
        store.insert(receipt, Mandates.me(), file, clock.instant());
        return receipt.id();
    }

    private Subsidy get(Mandate.Id id, UUID subsidy) {
        return list(id).stream()
                .filter(it -> it.id().equals(subsidy))
                .findFirst()
                .orElseThrow(() -> new NotFound("subsidy", subsidy));
    }

    @Transactional(readOnly = true)
    public List<Subsidy> list(Mandate.Id id) {
        return store.list(id);
    }

    /// Nothing for others than the two sides.
    @Transactional(readOnly = true)
    public List<Receipt> receipts(Mandate.Id id) {
        return store.receipts(id);
    }

    /// Questions about receipts, by receipt.
    @Transactional(readOnly = true)
    public Map<UUID, Set<Flag>> flags(Mandate.Id id) {
        var receipts = receipts(id);
        var flags = new HashMap<UUID, Set<Flag>>();
        for (var subsidy : list(id)) {
            var spent = receipts.stream()
                    .filter(it -> it.subsidy().equals(subsidy.id()) && it.what() == Receipt.What.SPENT)
                    .map(Subsidies::spent)
                    .toList();
            if (!spent.isEmpty()) {
                flags.putAll(SpendingAudit.flags(grant(subsidy), spent, store.hashesBeside(subsidy.id())));
            }
        }
        return flags;
    }

    private static SpendingAudit.Grant grant(Subsidy it) {
        var allowed = it.allowed().stream().map(Enum::name).collect(Collectors.toSet());
        return new SpendingAudit.Grant(it.granted(), allowed, it.starts(), it.ends());
    }

    private static SpendingAudit.Spent spent(Receipt it) {
        return new SpendingAudit.Spent(
                it.id(),
                it.day(),
                it.amount(),
                Objects.requireNonNull(it.cost()).name(),
                it.sha256());
    }

    @Transactional(readOnly = true)
    public SubsidyStore.Paper paper(Mandate.Id id, UUID receipt) {
        return store.findPaper(id, receipt).orElseThrow(() -> new NotFound("receipt", receipt));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
