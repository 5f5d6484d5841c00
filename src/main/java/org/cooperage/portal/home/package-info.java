/// The first screen of every role: what is to do, by when, one tap away; and the load of the cluster.
@NullMarked
package org.cooperage.portal.home;

import org.jspecify.annotations.NullMarked;
