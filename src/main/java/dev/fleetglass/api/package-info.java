/**
 * The port between the console and the providers: sessions, capabilities, settings and failures.
 */
@NullMarked
package dev.fleetglass.api;

import org.jspecify.annotations.NullMarked;
