/** What was seen, kept over restarts in one SQLite file: samples, events and copies of lists. */
@NullMarked
package dev.fleetglass.store.history;

import org.jspecify.annotations.NullMarked;
