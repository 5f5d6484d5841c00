package org.cooperage.offer.service;

import java.math.BigDecimal;
import org.cooperage.shared.Money;

/// What a service costs, shown before it is ordered: `total` = `each` · `billed`, to the fen.
///
/// @param asked units wanted
/// @param billed units that are paid for: never fewer than the offer's least; 1 at a fixed price
/// @param each yuan for one unit, VAT included
public record ServiceBill(BigDecimal asked, BigDecimal billed, Money each, Money total) {}
