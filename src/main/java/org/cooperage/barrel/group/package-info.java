/// The barrel of a park, a county or a cluster: nine functions, staves over firms, services that are missing.
@NullMarked
package org.cooperage.barrel.group;

import org.jspecify.annotations.NullMarked;
