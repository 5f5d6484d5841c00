/// The register of firms for people: the list, the public page of a firm, editing one's own. Composed here, because it
/// shows the party, its places, its link of the chain and what it offers side by side.
@NullMarked
package org.cooperage.portal.firm;

import org.jspecify.annotations.NullMarked;
