/** Entry point and composition root. */
@NullMarked
package dev.fleetglass.boot;

import org.jspecify.annotations.NullMarked;
