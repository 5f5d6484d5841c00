/// Messages to a party about what happened: kept here, read in the reader's language, mailed where mail is configured.
@NullMarked
package org.cooperage.portal.inbox;

import org.jspecify.annotations.NullMarked;
