/** Dashboards as they are stored and shared: what is shown, not how it looks. */
@NullMarked
package dev.fleetglass.model.dashboard;

import org.jspecify.annotations.NullMarked;
