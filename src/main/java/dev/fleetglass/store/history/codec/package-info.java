/** Columns of times and numbers in as few bytes as they can be got back from exactly. */
@NullMarked
package dev.fleetglass.store.history.codec;

import org.jspecify.annotations.NullMarked;
