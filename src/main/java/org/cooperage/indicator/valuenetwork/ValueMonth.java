package org.cooperage.indicator.valuenetwork;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cooperage.chain.Product;
import org.cooperage.indicator.engine.structure.ValueCapture;
import org.jspecify.annotations.Nullable;

/// What the orders of twelve months tell of each common product; kept as it was told.
///
/// @param orders all of them, told or not
/// @param outsidePercent of all value, bought by those who stand in no link of the chain; null: withheld
/// @param withheld products too few firms stand behind
record ValueMonth(
        LocalDate month, int orders, @Nullable Integer outsidePercent, List<ProductValue> products, int withheld) {
    private static final int FEWEST = 10;

    ValueMonth {
        products = List.copyOf(products);
    }

    /// @param factory yuan a unit before tax, material included
    /// @param material of it, yuan a unit
    /// @param outside share of value bought from outside, 0–1
    /// @param steps makers’ operations an order, mean
    /// @param described share of orders, 0–1
    /// @param firstPass share of inspected units that passed, 0–1; 0 with nothing inspected
    /// @param onTime share of jobs, 0–1; 0 without any
    /// @param month of which it is told
    record ProductValue(
            Product.Id product,
            int orders,
            double factory,
            double material,
            double outside,
            double steps,
            double described,
            double firstPass,
            double onTime,
            LocalDate month) {

        ValueCapture.Price price() {
            return new ValueCapture.Price(factory, material);
        }

        public long workedPercent() {
            return Math.round(100 * price().worked());
        }

        public boolean worked() {
            return firstPass > 0 && onTime > 0;
        }
    }

    Optional<ProductValue> find(Product.Id product) {
        return products.stream().filter(it -> it.product().equals(product)).findFirst();
    }

    /// Whether there are so many more that they are no newcomers but another cluster.
    boolean isOutgrownBy(int now) {
        return now >= 2 * orders + FEWEST;
    }

    /// The first month.
    public LocalDate from() {
        return month.minusYears(1);
    }

    /// The last whole month.
    public LocalDate last() {
        return month.minusMonths(1);
    }
}
