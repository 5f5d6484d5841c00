/// What a firm does better than its peers, what could bring it down, and what it had better leave to others.
@NullMarked
package org.cooperage.barrel.strength;

import org.jspecify.annotations.NullMarked;
