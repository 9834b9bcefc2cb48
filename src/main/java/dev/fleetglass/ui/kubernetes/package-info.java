/** What clusters hold, of one cluster at a time, and what their platform has besides them. */
@NullMarked
package dev.fleetglass.ui.kubernetes;

import org.jspecify.annotations.NullMarked;
