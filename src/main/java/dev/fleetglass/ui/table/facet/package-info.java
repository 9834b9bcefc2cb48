/** Counts of a column's values beside a table; choosing one searches for it. */
@NullMarked
package dev.fleetglass.ui.table.facet;

import org.jspecify.annotations.NullMarked;
