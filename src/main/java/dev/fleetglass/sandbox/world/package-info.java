/** One seeded world of clusters, servers and metrics: everything is a function of seed and time. */
@NullMarked
package dev.fleetglass.sandbox.world;

import org.jspecify.annotations.NullMarked;
