/** The only table code. */
@NullMarked
package dev.fleetglass.ui.table;

import org.jspecify.annotations.NullMarked;
