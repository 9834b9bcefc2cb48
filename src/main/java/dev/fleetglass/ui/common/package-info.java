/** Controls and cells that several screens share. */
@NullMarked
package dev.fleetglass.ui.common;

import org.jspecify.annotations.NullMarked;
