/** The only chart code. */
@NullMarked
package dev.fleetglass.ui.chart;

import org.jspecify.annotations.NullMarked;
