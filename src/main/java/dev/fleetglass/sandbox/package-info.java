/**
 * A loopback server that speaks both APIs from one moving world. Shares no code with the providers.
 */
@NullMarked
package dev.fleetglass.sandbox;

import org.jspecify.annotations.NullMarked;
