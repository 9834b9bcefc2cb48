/** Colours, fonts and style sheets. */
@NullMarked
package dev.fleetglass.ui.theme;

import org.jspecify.annotations.NullMarked;
