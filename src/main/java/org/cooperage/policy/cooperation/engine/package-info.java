/// Splits benefits by agreed shares and nets what is owed; nothing but arithmetic.
@NullMarked
package org.cooperage.policy.cooperation.engine;

import org.jspecify.annotations.NullMarked;
