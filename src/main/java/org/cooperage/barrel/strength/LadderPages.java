package org.cooperage.barrel.strength;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cooperage.access.contract.Contract;
import org.cooperage.barrel.engine.Programme;
import org.cooperage.barrel.engine.Programme.Verdict;
import org.cooperage.barrel.strength.LadderStore.Rung;
import org.cooperage.place.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/// The ladder of public support for officials: counts over many firms, names only with consent.
@Controller
class LadderPages {
    private final Ladders ladders;
    private final Places places;

    LadderPages(Ladders ladders, Places places) {
        this.ladders = ladders;
        this.places = places;
    }

    /// A programme of a client.
    ///
    /// @param lacking facts of the conditions it does not meet
    record ClientRung(Programme programme, Verdict verdict, Set<String> lacking, Set<String> unknown) {
        public Verdict verdict(String fact) {
            if (lacking.contains(fact)) {
                return Verdict.LACKING;
            }
            return unknown.contains(fact) ? Verdict.UNKNOWN : Verdict.MET;
        }
    }

    @GetMapping("/barrel/programmes")
    String show(Model model) {
        model.addAttribute("ladder", ladder().orElse(null));
        return "strength/ladder";
    }

    /// 204 as long as nothing may be told.
    @GetMapping("/api/barrel/programmes")
    @ResponseBody
    @Nullable
    LadderView view() {
        return ladder().orElse(null);
    }

    private Optional<LadderView> ladder() {
        return ladders.counts().map(made -> LadderView.of(made, ladders.programmes(), places.tree()));
    }

    @GetMapping("/clients/{contractId}/programmes")
    String showClient(@PathVariable UUID contractId, Model model) {
        var client = ladders.look(new Contract.Id(contractId));
        model.addAttribute("client", client);
        model.addAttribute("rungs", rungs(client.rungs()));
        return "strength/client";
    }

    @GetMapping("/api/clients/{contractId}/programmes")
    @ResponseBody
    List<ClientRung> viewClient(@PathVariable UUID contractId) {
        return rungs(ladders.look(new Contract.Id(contractId)).rungs());
    }

    /// From the first rung to the last.
    private List<ClientRung> rungs(List<Rung> kept) {
        return ladders.programmes().stream()
                .flatMap(programme -> kept.stream()
                        .filter(one -> one.programme().equals(programme.code()))
                        .map(one -> new ClientRung(programme, one.verdict(), one.lacking(), one.unknown())))
                .toList();
    }
}
