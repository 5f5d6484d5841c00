/// Where the cluster stands in its value network: how much of the end price stays, who buys, and how buyers and makers
/// are bound to each other.
@NullMarked
package org.cooperage.indicator.valuenetwork;

import org.jspecify.annotations.NullMarked;
