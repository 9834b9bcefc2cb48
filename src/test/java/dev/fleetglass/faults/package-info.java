/** Bad input and broken networks, from the wire to what the operator reads. */
@NullMarked
package dev.fleetglass.faults;

import org.jspecify.annotations.NullMarked;
