/// Ways out of a short stave in procurement, production or logistics that the main job itself has.
@NullMarked
package org.cooperage.barrel.way;

import org.jspecify.annotations.NullMarked;
