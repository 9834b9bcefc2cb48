/** Many series as rows of colour. */
@NullMarked
package dev.fleetglass.ui.chart.heat;

import org.jspecify.annotations.NullMarked;
