package org.cooperage.policy.cooperation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cooperage.party.Party;
import org.cooperage.policy.Reading;
import org.cooperage.policy.cooperation.Entry.What;
import org.cooperage.policy.cooperation.engine.Netting;
import org.cooperage.policy.cooperation.engine.Netting.Claim;
import org.cooperage.shared.InvalidInput;
import org.cooperage.shared.NotAllowed;
import org.cooperage.shared.NotFound;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The ledger of benefits of an agreement. Where a benefit arose, its amount is entered and split; the others confirm
/// or contest. What all have confirmed counts, and is undone by a counter entry only.
@Service
public class BenefitLedger {
    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_REFERENCE = 200;
    private static final int DECIMALS = 2;

    private final Cooperations cooperations;
    private final EntryStore entries;
    private final Speaking speaking;

    BenefitLedger(Cooperations cooperations, EntryStore entries, Speaking speaking) {
        this.cooperations = cooperations;
        this.entries = entries;
        this.speaking = speaking;
    }

    /// By the one where it arose; split at once by the shares agreed on.
    @Transactional
    Entry.Id enter(Cooperation.Id id, BenefitDraft typed) {
        var one = accounted(id);
        var right = typed.read(one, cooperations.today());
        if (entries.isEntered(id, Cooperations.me(), right.benefit(), right.period())) {
            throw InvalidInput.of("period", right.period(), "cooperation.wrong.entered", "cooperation.mend.entered");
        }
        var source = "PLATFORM".equals(Reading.plain(typed.source())) ? Entry.Source.PLATFORM : Entry.Source.STATED;
        var parts = one.ratio(right.benefit()).split(right.amount());
        return speaking.say(
                one, Words.arisen(right.benefit(), right.period(), right.amount(), parts, source, right.document()));
    }

    private Cooperation accounted(Cooperation.Id id) {
        var one = cooperations.own(id);
        if (!one.isAccounted()) {
            throw InvalidInput.of("period", one.stage(), "cooperation.wrong.notyet", "cooperation.mend.notyet");
        }
        return one;
    }

    /// Once confirmed it stays so; who contested may confirm later.
    @Transactional
    public Agreeing confirm(Cooperation.Id id, Entry.Id entry) {
        return word(id, entry, What.CONFIRMED, null);
    }

    @Transactional
    public Agreeing contest(Cooperation.Id id, Entry.Id entry, String why) {
        return word(id, entry, What.CONTESTED, reason(why));
    }

    private Agreeing word(Cooperation.Id id, Entry.Id entry, What what, @Nullable String note) {
        var one = cooperations.own(id);
        var amount = amount(id, entry);
        var me = Cooperations.me();
        if (amount.it().by().equals(me)) {
            throw new NotAllowed("Confirming what one entered oneself");
        }
        if (!amount.asks(me) || hasConfirmed(entry, me)) {
            return new Agreeing.NotNow();
        }
        speaking.say(one, Words.about(entry, what, note), amount.it().by());
        return new Agreeing.Done();
    }

    private boolean hasConfirmed(Entry.Id entry, Party.Id who) {
        return entries.about(List.of(entry)).stream()
                .anyMatch(it -> it.what() == What.CONFIRMED && it.by().equals(who));
    }

    /// Takes back what not all have confirmed; a counter entry against what all have, for all to confirm.
    @Transactional
    public Agreeing undo(Cooperation.Id id, Entry.Id entry, String why) {
        var one = cooperations.own(id);
        var amount = amount(id, entry);
        var reason = reason(why);
        if (!amount.it().by().equals(Cooperations.me())) {
            throw new NotAllowed("Undoing what others entered");
        }
        if (!amount.mayBeUndoneBy(Cooperations.me().value())) {
            return new Agreeing.NotNow();
        }
        speaking.say(one, amount.isPending() ? Words.about(entry, What.TAKEN_BACK, reason) : counter(amount, reason));
        return new Agreeing.Done();
    }

    private static Words counter(Amount amount, String why) {
        var parts = amount.it().parts().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().negate()));
        return Words.counter(amount.it(), parts, amount.value().negate(), why);
    }

    /// Evidence that one has paid what one owes; counts once the other says it arrived.
    @Transactional
    Entry.Id pay(Cooperation.Id id, PaymentDraft typed) {
        var one = accounted(id);
        var reading = new Reading("cooperation");
        var amount = reading.amount("amount", typed.amount(), DECIMALS);
        var day = reading.day("day", typed.day());
        if (day.isAfter(cooperations.today())) {
            reading.wrong("day", day, "future", cooperations.today());
        }
        var reference = reading.text("reference", typed.reference(), 1, LONGEST_REFERENCE);
        var to = one.without(Cooperations.me()).stream()
                .filter(it -> it.toString().equals(Reading.plain(typed.to())))
                .findFirst();
        if (to.isEmpty()) {
            reading.wrong("to", Reading.plain(typed.to()), "party");
        }
        reading.refuse();
        var owed = owed(id, Cooperations.me(), to.orElseThrow());
        if (amount.compareTo(owed) > 0) {
            throw InvalidInput.of(
                    "amount", amount, "cooperation.wrong.toomuch", "cooperation.mend.toomuch", owed.toPlainString());
        }
        return speaking.say(one, Words.paid(to.orElseThrow(), amount, day, reference));
    }

    private BigDecimal owed(Cooperation.Id id, Party.Id debtor, Party.Id creditor) {
        return balances(id).stream()
                .filter(it ->
                        it.debtor().equals(debtor.value()) && it.creditor().equals(creditor.value()))
                .map(Claim::amount)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private static String reason(String why) {
        var reading = new Reading("cooperation");
        var text = reading.text("text", why, 1, LONGEST_REASON);
        reading.refuse();
        return text;
    }

    private Amount amount(Cooperation.Id id, Entry.Id entry) {
        return entries.findAmount(id, entry).orElseThrow(() -> new NotFound("entry", entry));
    }

    /// Who owes whom, each pair set off; only what is confirmed counts.
    @Transactional(readOnly = true)
    public List<Claim> balances(Cooperation.Id id) {
        cooperations.get(id);
        return Netting.net(entries.claims(id).getOrDefault(id, List.of()));
    }

    /// Of all agreements the reader takes part in.
    @Transactional(readOnly = true)
    public Map<Cooperation.Id, List<Claim>> balances() {
        var balances = new HashMap<Cooperation.Id, List<Claim>>();
        entries.claims(null).forEach((id, claims) -> balances.put(id, Netting.net(claims)));
        return balances;
    }

    /// How many amounts of each agreement wait for the reader's word.
    @Transactional(readOnly = true)
    public Map<Cooperation.Id, Integer> waiting(Party.Id party) {
        return entries.waiting(party).stream()
                .collect(Collectors.toMap(EntryStore.Waiting::cooperation, EntryStore.Waiting::amounts));
    }

    /// The latest first.
    @Transactional(readOnly = true)
    public Page<Amount> amounts(Cooperation.Id id, @Nullable Integer year, boolean oldestFirst, PageRequest page) {
        cooperations.get(id);
        return entries.amounts(id, year, oldestFirst, page);
    }

    /// What was said of these amounts, and the files that lie with them.
    @Transactional(readOnly = true)
    public Map<String, List<Entry>> about(List<Amount> some) {
        return entries.about(some.stream().map(it -> it.it().id()).toList()).stream()
                .collect(Collectors.groupingBy(it -> String.valueOf(it.about())));
    }

    @Transactional(readOnly = true)
    public List<Entry> ofTerms(Cooperation.Id id) {
        return entries.ofTerms(id);
    }

    /// What was said of the terms of these agreements.
    @Transactional(readOnly = true)
    public Map<Cooperation.Id, List<Entry>> answers(List<Cooperation> some) {
        return entries.answers(some.stream().map(Cooperation::id).toList()).stream()
                .collect(Collectors.groupingBy(Entry::cooperation));
    }

    /// @param year empty: the latest of which there is anything
    @Transactional(readOnly = true)
    public YearStatement year(Cooperation.Id id, Optional<Integer> year) {
        cooperations.get(id);
        var years = entries.years(id);
        int which = year.or(() -> years.stream().findFirst())
                .orElse(cooperations.today().getYear());
        return new YearStatement(which, years, entries.sums(id, which), balances(id), cooperations.today());
    }

    /// All amounts of a year in their order; a statement shows them all, the first two hundred at least.
    @Transactional(readOnly = true)
    public List<Amount> ofYear(Cooperation.Id id, int year) {
        var all = new PageRequest(0, PageRequest.MAX_SIZE, Optional.empty(), false);
        return amounts(id, year, true, all).rows();
    }

    /// Whether the entries are what was written.
    ///
    /// @param noted a hash noted earlier, to be found again; empty: none
    @Transactional(readOnly = true)
    public ChainCheck check(Cooperation.Id id, String noted) {
        cooperations.get(id);
        var wanted = noted.strip().toLowerCase(Locale.ROOT);
        if (!wanted.isEmpty() && !wanted.matches("[0-9a-f]{64}")) {
            throw InvalidInput.of("hash", noted, "cooperation.wrong.hash", "cooperation.mend.hash");
        }
        return entries.check(id, wanted);
    }
}
