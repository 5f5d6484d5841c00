/// The stories the product is for, walked through in a browser.
@NullMarked
package org.cooperage.story;

import org.jspecify.annotations.NullMarked;
