/// Where a buyer asks, compares and understands: the order form, the proposals, a plan in pictures and sentences.
@NullMarked
package org.cooperage.plan.desk;

import org.jspecify.annotations.NullMarked;
