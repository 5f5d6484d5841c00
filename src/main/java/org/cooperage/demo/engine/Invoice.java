package org.cooperage.demo.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is owed for an order: processing, material, transport, 2 % platform fee, and 13 % tax to each payee.
///
/// The debts add up to the order's amount to the cent, because the amount is their sum.
final class Invoice {
    private static final BigDecimal FEE = new BigDecimal("0.02");
    private static final BigDecimal TAX = new BigDecimal("0.13");

    private final Key order;
    private final Key payer;
    private final LocalDate due;
    private final @Nullable LocalDate[] paid;
    private final Map<Claim, BigDecimal> amounts = new LinkedHashMap<>();
    private final Map<Key, BigDecimal> netOf = new LinkedHashMap<>();

    /// @param paid day on which the n-th payee was paid, null while it is owed; payees beyond it take turns
    Invoice(Key order, Key payer, LocalDate due, @Nullable LocalDate[] paid) {
        this.order = order;
        this.payer = payer;
        this.due = due;
        this.paid = paid;
    }

    /// What the same payee gets for the same reason becomes one debt.
    void add(String kind, @Nullable Key job, Key payee, BigDecimal amount) {
        if (amount.signum() == 0) return;
        netOf.merge(payee, amount, BigDecimal::add);
        amounts.merge(new Claim(kind, job, payee), amount, BigDecimal::add);
    }

    /// Fee and tax close the invoice.
    List<Cluster.Debt> close(Key operator) {
        BigDecimal net = netOf.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        add("PLATFORM_FEE", null, operator, share(net, FEE));
        netOf.forEach((payee, amount) -> amounts.put(new Claim("TAX", null, payee), share(amount, TAX)));
        var payees = List.copyOf(netOf.keySet());
        var debts = new ArrayList<Cluster.Debt>();
        amounts.forEach((claim, amount) -> debts.add(new Cluster.Debt(
                Key.of("debt/" + order, debts.size()),
                claim.job(),
                payer,
                claim.payee(),
                claim.kind(),
                amount,
                due,
                paid[payees.indexOf(claim.payee()) % paid.length])));
        return List.copyOf(debts);
    }

    private record Claim(String kind, @Nullable Key job, Key payee) {}

    static BigDecimal total(List<Cluster.Debt> debts) {
        return debts.stream().map(Cluster.Debt::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal share(BigDecimal amount, BigDecimal rate) {
        return amount.multiply(rate).setScale(2, RoundingMode.HALF_UP);
    }
}
