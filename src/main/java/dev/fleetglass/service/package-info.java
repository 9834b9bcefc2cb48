/** Use cases without JavaFX: refresh loops, inventory, metric buffers, journal. */
@NullMarked
package dev.fleetglass.service;

import org.jspecify.annotations.NullMarked;
