/** The Journal screen. */
@NullMarked
package dev.fleetglass.ui.journal;

import org.jspecify.annotations.NullMarked;
