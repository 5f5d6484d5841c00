package org.cooperage.market.horizon;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.cooperage.chain.Product;

/// An order the operator expects to come; counted in the horizon, seen by nobody else.
///
/// @param note why it is expected; may be empty
record ExpectedOrder(Id id, Product.Id product, BigDecimal quantity, Instant due, String note) {

    record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /// What it is called where orders have codes.
    public String code() {
        return "E-" + id.toString().substring(24, 30);
    }
}
