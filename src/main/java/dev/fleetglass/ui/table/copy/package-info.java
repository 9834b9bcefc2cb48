/** Rows as text for the clipboard. */
@NullMarked
package dev.fleetglass.ui.table.copy;

import org.jspecify.annotations.NullMarked;
