/** Dashboards: panels on a grid over one range of time, and their variables. */
@NullMarked
package dev.fleetglass.ui.monitoring.dashboard;

import org.jspecify.annotations.NullMarked;
