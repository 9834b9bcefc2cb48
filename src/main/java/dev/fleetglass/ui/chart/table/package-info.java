/** A panel's data in words and figures. */
@NullMarked
package dev.fleetglass.ui.chart.table;

import org.jspecify.annotations.NullMarked;
