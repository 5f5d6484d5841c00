/// Innovation vouchers: a government pays a share of services small firms order, within a budget and a cap for each
/// firm.
@NamedInterface("voucher")
@NullMarked
package org.cooperage.ledger.voucher;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
