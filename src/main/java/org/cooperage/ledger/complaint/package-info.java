/// Complaints of firms that are not paid in time: the government office of their city reads such a payable only because
/// its payee says so, hears the payer and answers.
@NamedInterface("complaint")
@NullMarked
package org.cooperage.ledger.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
