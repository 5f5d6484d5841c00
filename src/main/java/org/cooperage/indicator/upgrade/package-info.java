/// The upgrade path of the cluster: what is counted and stated each quarter, the stage it proves, and what is missing.
@NullMarked
package org.cooperage.indicator.upgrade;

import org.jspecify.annotations.NullMarked;
