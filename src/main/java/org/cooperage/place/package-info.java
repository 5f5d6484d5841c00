/// Where things are: cloud > city > town or park in one tree, the sites of the firms in it, and what lies between them.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.cooperage.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
