/** The plug-in contract that a provider implements and how providers are found. */
@NullMarked
package dev.fleetglass.provider;

import org.jspecify.annotations.NullMarked;
