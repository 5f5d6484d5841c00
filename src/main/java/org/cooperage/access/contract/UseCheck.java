package org.cooperage.access.contract;

import java.util.Locale;
import org.cooperage.shared.Acting;
import org.cooperage.shared.InvalidInput;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Checks the whole log, as the platform itself; nothing is told of it but whether it is whole.
@Component
class UseCheck {
    private final UseStore uses;
    private final TransactionTemplate transaction;

    UseCheck(UseStore uses, PlatformTransactionManager transactions) {
        this.uses = uses;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /// @param hash noted earlier, to be found again; empty: none
    Checked check(String hash) {
        Acting.require("Checking the log of uses");
        var wanted = hash.strip().toLowerCase(Locale.ROOT);
        if (!wanted.isEmpty() && !wanted.matches("[0-9a-f]{64}")) {
            throw InvalidInput.of("hash", hash, "contract.invalid.hash", "contract.mend.hash");
        }
        var chain = new UseChain(wanted);
        Acting.run(Acting.SYSTEM, () -> transaction.executeWithoutResult(status -> uses.each(chain::add)));
        return chain.checked();
    }
}
