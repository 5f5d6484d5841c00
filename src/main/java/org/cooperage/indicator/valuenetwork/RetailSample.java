package org.cooperage.indicator.valuenetwork;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.cooperage.chain.Product;

/// What users pay for a product, as somebody found out in shops; stated in public.
///
/// @param price yuan a unit, median, as on the tag: tax included
/// @param prices how many were looked at
/// @param year they are of
/// @param party who states it
record RetailSample(
        UUID id, Product.Id product, BigDecimal price, int prices, String source, int year, UUID party, Instant at) {
    /// VAT on goods, 13 % since 2019-04-01.
    private static final double TAX = 0.13;

    /// Yuan a unit before tax.
    public double net() {
        return price.doubleValue() / (1 + TAX);
    }
}
