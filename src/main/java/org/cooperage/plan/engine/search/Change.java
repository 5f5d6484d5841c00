package org.cooperage.plan.engine.search;

import java.util.List;
import org.cooperage.plan.engine.Assignment;

/// What one step of a search did to a plan: tasks were taken from their places and put elsewhere.
///
/// @param tasks all that were taken or put
/// @param before where they were; those without a place are missing
/// @param after where they are now
/// @param added micro-yuan that the plan costs more since
record Change(int[] tasks, List<Assignment> before, List<Assignment> after, long added) {}
