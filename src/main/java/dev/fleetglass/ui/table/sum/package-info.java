/** What selected rows come to. */
@NullMarked
package dev.fleetglass.ui.table.sum;

import org.jspecify.annotations.NullMarked;
