/// The six resource elements of the cluster – people, finance, material, knowledge, institutions, brand – each with
/// stock, flow and quality, and which of them is the weakest.
@NullMarked
package org.cooperage.indicator.element;

import org.jspecify.annotations.NullMarked;
