package org.cooperage.policy.mandate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cooperage.party.Parties;
import org.cooperage.shared.Acting;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Page;
import org.cooperage.shared.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A mandate with all that belongs to it, as far as the reader may see it.
@Component
class MandateViews {
    private final Mandates mandates;
    private final Reviews reviews;
    private final Subsidies subsidies;
    private final Parties parties;

    MandateViews(Mandates mandates, Reviews reviews, Subsidies subsidies, Parties parties) {
        this.mandates = mandates;
        this.reviews = reviews;
        this.subsidies = subsidies;
        this.parties = parties;
    }

    /// A mandate with the names of its parties.
    record Line(Mandate it, Mandate.Stage stage, Bilingual government, Bilingual operator) {}

    @Transactional(readOnly = true)
    public Page<Line> list(PageRequest page) {
        var found = mandates.list(page);
        var names = parties.names(found.rows().stream()
                .flatMap(it -> Stream.of(it.government(), it.operator()))
                .distinct()
                .toList());
        var unnamed = Bilingual.same("–");
        return found.map(it -> new Line(
                it,
                it.stage(mandates.today()),
                names.getOrDefault(it.government(), unnamed),
                names.getOrDefault(it.operator(), unnamed)));
    }

    @Transactional(readOnly = true)
    public MandateView get(Mandate.Id id) {
        Acting.require("Seeing mandates");
        var it = mandates.get(id);
        var stage = it.stage(mandates.today());
        var names = parties.names(List.of(it.government(), it.operator()));
        var unnamed = Bilingual.same("–");
        boolean asGovernment = Mandates.isGovernment(it);
        boolean asOperator = Mandates.isOperator(it);
        var moves = Arrays.stream(Mandate.Move.values())
                .filter(move -> move.isPossible(stage) && (move.isOfOperator() ? asOperator : asGovernment))
                .toList();
        return new MandateView(
                it,
                stage,
                names.getOrDefault(it.government(), unnamed),
                names.getOrDefault(it.operator(), unnamed),
                moves,
                asGovernment,
                asOperator,
                mandates.kpis(id),
                reviews.list(id),
                subsidies.list(id),
                subsidies.receipts(id),
                subsidies.flags(id));
    }
}
