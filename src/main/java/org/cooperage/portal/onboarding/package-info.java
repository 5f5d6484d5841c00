/// A workshop gets in: account, credit code, name and town, machines, done – in three minutes on a phone.
@NullMarked
package org.cooperage.portal.onboarding;

import org.jspecify.annotations.NullMarked;
