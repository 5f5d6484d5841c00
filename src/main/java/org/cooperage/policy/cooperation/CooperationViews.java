package org.cooperage.policy.cooperation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cooperage.party.Party;
import org.cooperage.policy.cooperation.Cooperation.Stage;
import org.cooperage.policy.cooperation.engine.Netting.Claim;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.cooperage.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Agreements with names, answers, balances and what the reader may do.
@Service
public class CooperationViews {
    private final Cooperations cooperations;
    private final BenefitLedger ledger;
    private final Governments governments;

    CooperationViews(Cooperations cooperations, BenefitLedger ledger, Governments governments) {
        this.cooperations = cooperations;
        this.ledger = ledger;
        this.governments = governments;
    }

    @Transactional(readOnly = true)
    public CooperationView get(Cooperation.Id id) {
        var it = cooperations.get(id);
        var me = Cooperations.me();
        return view(
                it,
                me,
                names(List.of(it)),
                CooperationView.answers(it, ledger.ofTerms(id)),
                ledger.waiting(me).getOrDefault(id, 0),
                ledger.balances(id));
    }

    /// What is proposed first, then what is in force, the latest first.
    @Transactional(readOnly = true)
    public Page<CooperationView> list(PageRequest page) {
        Acting.require("Seeing cooperations");
        var me = Cooperations.me();
        var found = cooperations.list(page);
        var names = names(found.rows());
        var waiting = ledger.waiting(me);
        var balances = ledger.balances();
        var answers = ledger.answers(found.rows());
        return found.map(it -> view(
                it,
                me,
                names,
                CooperationView.answers(it, answers.getOrDefault(it.id(), List.of())),
                waiting.getOrDefault(it.id(), 0),
                balances.getOrDefault(it.id(), List.of())));
    }

    private Map<String, Bilingual> names(List<Cooperation> some) {
        return governments.names(some.stream()
                .flatMap(it -> Stream.concat(it.participants().stream(), Stream.ofNullable(it.auditor())))
                .toList());
    }

    private CooperationView view(
            Cooperation it,
            Party.Id me,
            Map<String, Bilingual> names,
            List<CooperationView.Answer> answers,
            int waiting,
            List<Claim> balances) {
        var stage = it.stage(cooperations.today());
        boolean takesPart = it.isOf(me.value()) && Acting.current().role() == Role.GOV;
        boolean accepted =
                answers.stream().anyMatch(one -> one.party().equals(me) && one.what() == Entry.What.ACCEPTED);
        var moves = Arrays.stream(CooperationMove.values())
                .filter(move -> takesPart && move.isPossible(stage))
                .filter(move ->
                        move != CooperationMove.WITHDRAW || it.proposer().equals(me))
                .filter(move -> !accepted || move != CooperationMove.ACCEPT && move != CooperationMove.REFUSE)
                .toList();
        boolean open = stage == Stage.DRAFT || stage == Stage.PROPOSED;
        return new CooperationView(
                it, stage, names, answers, moves, takesPart && open, takesPart, me, waiting, balances);
    }
}
