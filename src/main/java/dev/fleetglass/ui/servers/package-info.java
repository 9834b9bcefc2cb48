/** The Servers screen. */
@NullMarked
package dev.fleetglass.ui.servers;

import org.jspecify.annotations.NullMarked;
