/** Lists as they were at a moment, from the copies that the history keeps. */
@NullMarked
package dev.fleetglass.ui.inventory.past;

import org.jspecify.annotations.NullMarked;
