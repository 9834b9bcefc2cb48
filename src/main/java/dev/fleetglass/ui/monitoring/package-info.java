/** The Monitoring screen. */
@NullMarked
package dev.fleetglass.ui.monitoring;

import org.jspecify.annotations.NullMarked;
