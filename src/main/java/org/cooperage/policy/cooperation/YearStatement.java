package org.cooperage.policy.cooperation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cooperage.party.Party;
import org.cooperage.policy.cooperation.engine.Netting.Claim;
import org.jspecify.annotations.Nullable;

/// What a year of an agreement came to.
///
/// @param years of which there is anything, the latest first
/// @param sums confirmed amounts whose period ended in the year
/// @param balances as they stand today, whatever the year
public record YearStatement(int year, List<Integer> years, List<YearSum> sums, List<Claim> balances, LocalDate today) {

    public YearStatement {
        years = List.copyOf(years);
        sums = List.copyOf(sums);
        balances = List.copyOf(balances);
    }

    public BigDecimal total(Benefit benefit) {
        return sums.stream()
                .filter(it -> it.benefit() == benefit)
                .map(YearSum::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Null: nothing fell to it.
    public @Nullable BigDecimal of(Benefit benefit, Party.Id party) {
        return sums.stream()
                .filter(it -> it.benefit() == benefit && it.party().equals(party))
                .map(YearSum::amount)
                .findFirst()
                .orElse(null);
    }
}
