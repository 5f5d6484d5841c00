package org.cooperage.barrel;

import java.util.List;
import org.cooperage.access.contract.Contract;
import org.cooperage.barrel.engine.Assessment;
import org.cooperage.party.Party;

/// What an adviser or a bank sees of a firm's barrel: the diagnoses it vouched for, without answers.
///
/// @param assessment the latest one beside today's peers; nothing is sure when there is none yet
/// @param history the latest first
public record ClientBarrel(Contract contract, Party party, Assessment assessment, List<Kept> history) {
    public ClientBarrel {
        history = List.copyOf(history);
    }
}
