/// The upgrade path of the cluster: what is counted and stated each quarter, the stage it proves, and what is missing.
@NamedInterface("upgrade")
@NullMarked
package org.cooperage.indicator.upgrade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
