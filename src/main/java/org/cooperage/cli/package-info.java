/// The command line: `bin/cooperage`. Each command is a class; only those that serve start the application.
@NullMarked
@ApplicationModule
package org.cooperage.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
