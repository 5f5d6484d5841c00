package org.cooperage.chain;

import java.math.BigDecimal;
import org.cooperage.shared.Bilingual;
import org.cooperage.shared.Entered;
import org.cooperage.shared.Unit;
import org.jspecify.annotations.Nullable;

/// What stands in the form for a product.
record ProductForm(
        @Nullable String code,
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable String unit,
        @Nullable String hs,
        @Nullable String unitKg,
        @Nullable String priceLow,
        @Nullable String priceHigh,
        @Nullable String version) {

    static final ProductForm EMPTY = new ProductForm("", "", "", Unit.PIECE.name(), "", "", "", "", "0");

    static ProductForm of(Product it) {
        return new ProductForm(
                it.code(),
                it.name().zh(),
                it.name().en(),
                it.unit().name(),
                it.hs() == null ? "" : it.hs(),
                plain(it.unitKg()),
                plain(it.priceLow()),
                plain(it.priceHigh()),
                Integer.toString(it.version()));
    }

    Product.Draft toDraft() {
        var entered = new Entered();
        var zh = entered.text("name", nameZh);
        var en = entered.text("name", nameEn);
        var tariff = entered.text("hs", hs);
        var draft = new Product.Draft(
                entered.text("code", code),
                new Bilingual(zh, en.isEmpty() ? zh : en),
                entered.choice("unit", unit, Unit.class),
                tariff.isEmpty() ? null : tariff,
                entered.decimal("unitKg", unitKg),
                entered.findDecimal("priceLow", priceLow),
                entered.findDecimal("priceHigh", priceHigh));
        entered.refuse();
        return draft;
    }

    int readVersion() {
        var entered = new Entered();
        var read = entered.whole("version", version);
        entered.refuse();
        return read;
    }

    static String plain(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
