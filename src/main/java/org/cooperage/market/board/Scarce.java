package org.cooperage.market.board;

import java.time.LocalDate;
import java.util.List;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Money;

/// A process of a city in a week that late orders wait for, with what one more hour there would be worth.
///
/// @param week its Monday
/// @param hours late orders wait there, together
/// @param worth of one more hour of one machine: Σ over the late orders that wait there of what a day late costs ÷ 24
/// @param orders codes of the orders that wait
record Scarce(
        String process,
        Bilingual processName,
        Bilingual city,
        LocalDate week,
        double hours,
        Money worth,
        List<String> orders) {
    Scarce {
        orders = List.copyOf(orders);
    }
}
