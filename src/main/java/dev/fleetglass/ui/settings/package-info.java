/** The Settings screen. */
@NullMarked
package dev.fleetglass.ui.settings;

import org.jspecify.annotations.NullMarked;
