/// Reads rules over what is known of a project. Plain Java.
@NullMarked
package org.cooperage.park.project.engine;

import org.jspecify.annotations.NullMarked;
