/// The six basics every member gets: what a firm uses of them and since when, and how many firms do.
@NullMarked
package org.cooperage.barrel.entitlement;

import org.jspecify.annotations.NullMarked;
