/** The field in which tables are searched: completion, what is wrong, and how to search. */
@NullMarked
package dev.fleetglass.ui.table.field;

import org.jspecify.annotations.NullMarked;
