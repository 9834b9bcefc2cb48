/** The Connections screen. */
@NullMarked
package dev.fleetglass.ui.connections;

import org.jspecify.annotations.NullMarked;
