/** Immutable records that every provider maps into. Depends on the JDK alone. */
@NullMarked
package dev.fleetglass.model;

import org.jspecify.annotations.NullMarked;
