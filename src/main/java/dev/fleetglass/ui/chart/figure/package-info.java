/** Panels of newest values: large figures and gauges. */
@NullMarked
package dev.fleetglass.ui.chart.figure;

import org.jspecify.annotations.NullMarked;
