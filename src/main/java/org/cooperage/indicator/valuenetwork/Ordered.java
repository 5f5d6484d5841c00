package org.cooperage.indicator.valuenetwork;

import java.util.UUID;
import org.cooperage.chain.Product;

/// An order of a common product and what it was made of. Never leaves this package.
///
/// @param outside the buyer stands in no link of the chain
/// @param net yuan before tax, material included
/// @param material of it, yuan
/// @param steps operations done by makers
/// @param described its steps are common knowledge or a document says what is wanted, and nobody disputed it
record Ordered(
        Product.Id product,
        UUID buyer,
        boolean outside,
        double quantity,
        double net,
        double material,
        int steps,
        boolean described) {

    /// What a maker was paid for work on a product, and how it has worked so far.
    ///
    /// @param good, total inspected units
    /// @param onTime, jobs finished
    record Maker(Product.Id product, UUID firm, double pay, long good, long total, int onTime, int jobs) {}
}
