/// What people see first: the frame around every page, homes per role, errors, lists, numbers as text.
@NullMarked
@ApplicationModule
package org.cooperage.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
