package org.cooperage.barrel;

import java.util.Map;
import org.cooperage.access.contract.Contract;
import org.cooperage.access.contract.Contracts;
import org.cooperage.access.contract.DataClass;
import org.cooperage.chain.Dimension;
import org.cooperage.party.Parties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Barrels of firms that consented, for whom they let look. Each look is logged first; without it the database shows
/// nothing.
@Service
public class ClientBarrels {
    private final Contracts contracts;
    private final AssessmentStore kept;
    private final Surroundings surroundings;
    private final Parties parties;

    ClientBarrels(Contracts contracts, AssessmentStore kept, Surroundings surroundings, Parties parties) {
        this.contracts = contracts;
        this.kept = kept;
        this.surroundings = surroundings;
        this.parties = parties;
    }

    @Transactional
    public ClientBarrel look(Contract.Id id) {
        var contract = contracts.use(id, DataClass.DIAGNOSIS);
        var party = parties.get(contract.owner());
        var history = kept.of(contract.owner());
        Map<Dimension, Double> scores =
                history.isEmpty() ? Map.of() : history.getFirst().scores();
        return new ClientBarrel(contract, party, surroundings.beside(party, scores), history);
    }
}
