/// Pages as files that can be sent: what a page says, as PDF.
@NullMarked
package org.cooperage.portal.print;

import org.jspecify.annotations.NullMarked;
