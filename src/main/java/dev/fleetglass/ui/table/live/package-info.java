/** What changed in a table since it was last looked at, and pausing it. */
@NullMarked
package dev.fleetglass.ui.table.live;

import org.jspecify.annotations.NullMarked;
