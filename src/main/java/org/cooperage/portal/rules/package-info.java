/// Every rule by which the platform decides about people's work, in the open, as the code uses it.
@NullMarked
package org.cooperage.portal.rules;

import org.jspecify.annotations.NullMarked;
