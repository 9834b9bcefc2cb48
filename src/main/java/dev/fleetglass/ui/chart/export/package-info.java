/** Panels as files: pictures, vectors and figures, each telling where it comes from. */
@NullMarked
package dev.fleetglass.ui.chart.export;

import org.jspecify.annotations.NullMarked;
