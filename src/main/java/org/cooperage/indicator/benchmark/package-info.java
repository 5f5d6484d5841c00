/// How a city, town or park stands beside the others of its kind: output and tax per mu, research, services, use of
/// machines, delivery, local share, jobs – each with how sure that is.
@NullMarked
package org.cooperage.indicator.benchmark;

import org.jspecify.annotations.NullMarked;
