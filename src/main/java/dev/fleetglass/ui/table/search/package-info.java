/**
 * The search language of tables: what is typed becomes a tree of tests on cells. No toolkit; usable
 * from any thread.
 */
@NullMarked
package dev.fleetglass.ui.table.search;

import org.jspecify.annotations.NullMarked;
