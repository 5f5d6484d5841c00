/// How the cluster runs, month by month: the platform's own series beside what the statistics office publishes, and
/// estimates, marked as such, of months the office has not told yet.
@NullMarked
package org.cooperage.indicator.monitor;

import org.jspecify.annotations.NullMarked;
