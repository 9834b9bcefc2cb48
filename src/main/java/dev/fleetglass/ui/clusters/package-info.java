/** The Clusters screen. */
@NullMarked
package dev.fleetglass.ui.clusters;

import org.jspecify.annotations.NullMarked;
