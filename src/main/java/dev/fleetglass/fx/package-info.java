/** The one door to the JavaFX application thread. */
@NullMarked
package dev.fleetglass.fx;

import org.jspecify.annotations.NullMarked;
