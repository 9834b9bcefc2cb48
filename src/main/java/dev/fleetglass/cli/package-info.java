/** The same sessions without a window. */
@NullMarked
package dev.fleetglass.cli;

import org.jspecify.annotations.NullMarked;
