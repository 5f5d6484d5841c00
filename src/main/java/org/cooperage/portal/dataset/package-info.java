/// The catalogue of data anybody may take, and of what is told to those who sign in; nothing in it is opened by it.
@NullMarked
package org.cooperage.portal.dataset;

import org.jspecify.annotations.NullMarked;
