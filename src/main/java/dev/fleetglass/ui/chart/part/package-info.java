/** What the drawn parts of a panel share: colours and fonts, marks and measures. */
@NullMarked
package dev.fleetglass.ui.chart.part;

import org.jspecify.annotations.NullMarked;
