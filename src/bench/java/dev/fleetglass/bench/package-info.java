/** Measurements of the real controls in a real window without a display. */
@NullMarked
package dev.fleetglass.bench;

import org.jspecify.annotations.NullMarked;
