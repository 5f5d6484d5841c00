/// Who is there: organisations of all kinds, their credit codes, their contacts, and whether they have been verified.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "place"})
package org.cooperage.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
