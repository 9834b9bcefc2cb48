/** Named views of a table: what is searched for, which columns stand where, sort and grouping. */
@NullMarked
package dev.fleetglass.ui.inventory.views;

import org.jspecify.annotations.NullMarked;
