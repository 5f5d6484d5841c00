package org.cooperage.policy.cooperation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cooperage.party.Party;
import org.cooperage.policy.cooperation.Cooperation.Stage;
import org.cooperage.policy.cooperation.engine.Netting.Claim;
import org.cooperage.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/// An agreement as the reader sees it.
///
/// @param stage as it is today
/// @param names by id
/// @param answers of each party to the terms as they stand
/// @param moves what the reader may do now
/// @param mayChange whether the reader may change the terms
/// @param takesPart else the reader audits
/// @param me for whom the reader acts
/// @param waiting amounts that wait for the reader's word
/// @param balances who owes whom, each pair set off, yuan
public record CooperationView(
        Cooperation it,
        Stage stage,
        Map<String, Bilingual> names,
        List<Answer> answers,
        List<CooperationMove> moves,
        boolean mayChange,
        boolean takesPart,
        Party.Id me,
        int waiting,
        List<Claim> balances) {

    public CooperationView {
        names = Map.copyOf(names);
        answers = List.copyOf(answers);
        moves = List.copyOf(moves);
        balances = List.copyOf(balances);
    }

    /// @param what ACCEPTED or REFUSED; null: not yet
    public record Answer(
            Party.Id party,
            Entry.@Nullable What what,
            @Nullable String reason) {}

    public Bilingual name(Party.Id party) {
        return names.getOrDefault(party.toString(), Bilingual.same("–"));
    }

    /// Of an id in a balance.
    public Bilingual name(String party) {
        return names.getOrDefault(party, Bilingual.same("–"));
    }

    public long open() {
        return answers.stream().filter(it -> it.what() != Entry.What.ACCEPTED).count();
    }

    /// What the reader owes somebody.
    public List<Claim> owes() {
        return balances.stream().filter(it -> it.debtor().equals(me.value())).toList();
    }

    /// The same with names.
    public List<Debt> debts() {
        return owes().stream()
                .map(it -> new Debt(name(it.creditor().toString()), it.amount()))
                .toList();
    }

    /// @param amount yuan
    public record Debt(Bilingual to, BigDecimal amount) {}

    /// Whether something waits for the reader.
    public boolean asksMe() {
        return waiting > 0 || moves.contains(CooperationMove.ACCEPT);
    }

    /// Amounts the reader has to say a word about.
    Set<Entry.Id> waitsFor(List<Amount> amounts, Map<String, List<Entry>> about) {
        return amounts.stream()
                .filter(one -> takesPart && one.asks(me))
                .map(one -> one.it().id())
                .filter(id -> about.getOrDefault(id.toString(), List.of()).stream()
                        .noneMatch(word ->
                                word.what() == Entry.What.CONFIRMED && word.by().equals(me)))
                .collect(Collectors.toSet());
    }

    Set<Entry.Id> mayUndo(List<Amount> amounts) {
        return amounts.stream()
                .filter(one -> takesPart && one.mayBeUndoneBy(me.value()))
                .map(one -> one.it().id())
                .collect(Collectors.toSet());
    }

    static List<Answer> answers(Cooperation it, List<Entry> ofTerms) {
        var answers = new ArrayList<Answer>();
        for (var party : it.participants()) {
            var last = ofTerms.stream()
                    .filter(one -> one.round() == it.round() && one.by().equals(party))
                    .filter(one -> one.what() == Entry.What.ACCEPTED || one.what() == Entry.What.REFUSED)
                    .reduce((before, after) -> after);
            answers.add(new Answer(
                    party,
                    last.map(Entry::what).orElse(null),
                    last.map(Entry::note).orElse(null)));
        }
        return answers;
    }
}
