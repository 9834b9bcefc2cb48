/** The lists of GoGrid-style clouds besides their servers. */
@NullMarked
package dev.fleetglass.ui.cloud;

import org.jspecify.annotations.NullMarked;
