/// Cooperage: many small firms, one virtual factory. Each package below is a module.
@NullMarked
package org.cooperage;

import org.jspecify.annotations.NullMarked;
