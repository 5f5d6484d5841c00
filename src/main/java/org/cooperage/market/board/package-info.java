/// The plan board: all jobs over firms and orders as the operator sees them, what is late and why, where hours are
/// missing, and what moving a job would mean before anybody is asked.
@NullMarked
package org.cooperage.market.board;

import org.jspecify.annotations.NullMarked;
