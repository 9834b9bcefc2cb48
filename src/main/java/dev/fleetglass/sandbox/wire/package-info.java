/** Requests and answers as both APIs see them, free of the HTTP server underneath. */
@NullMarked
package dev.fleetglass.sandbox.wire;

import org.jspecify.annotations.NullMarked;
