package org.cooperage.chain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Unit;
import org.jspecify.annotations.Nullable;

/// Something the cluster makes.
///
/// `owner` is the party it belongs to; nobody's means common to the cluster. `unitKg` is what one unit weighs, for
/// transport. The price band is the local reference, P25 to P75, in yuan per unit.
public record Product(
        Id id,
        String code,
        @Nullable UUID owner,
        Bilingual name,
        Unit unit,
        @Nullable String hs,
        BigDecimal unitKg,
        @Nullable BigDecimal priceLow,
        @Nullable BigDecimal priceHigh,
        int version) {

    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    public boolean isCommon() {
        return owner == null;
    }

    /// Which products are wanted: those whose code or name holds `text`.
    public record Filter(Optional<String> text, boolean ownOnly) {
        public static final Filter ALL = new Filter(Optional.empty(), false);
    }

    /// What a person enters for a product.
    public record Draft(
            String code,
            Bilingual name,
            Unit unit,
            @Nullable String hs,
            BigDecimal unitKg,
            @Nullable BigDecimal priceLow,
            @Nullable BigDecimal priceHigh) {}
}
