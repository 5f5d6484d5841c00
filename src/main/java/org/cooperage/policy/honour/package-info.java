/// The ledger of honours: titles of a cluster and its firms, with document, issuer and validity, confirmed by others.
@NullMarked
@NamedInterface("honour")
package org.cooperage.policy.honour;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
