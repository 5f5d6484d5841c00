/// What the cluster of the platform is: where it is specialised, whether it has too much of the same, what kind it is
/// and
/// at which stage, and where its firms lie close together.
@NullMarked
package org.cooperage.indicator.structure;

import org.jspecify.annotations.NullMarked;
