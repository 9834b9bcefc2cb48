/** What outlives a run: settings, connections, window and table layouts, secrets. */
@NullMarked
package dev.fleetglass.store;

import org.jspecify.annotations.NullMarked;
