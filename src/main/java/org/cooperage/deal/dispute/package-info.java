/// What happens when a buyer objects to delivered goods: claim, answer, mediation, remedy.
@NullMarked
@NamedInterface("dispute")
package org.cooperage.deal.dispute;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
