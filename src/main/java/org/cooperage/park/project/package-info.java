/// What a project that wants to move here needs, which space fits it, what permits it takes.
@NullMarked
package org.cooperage.park.project;

import org.jspecify.annotations.NullMarked;
