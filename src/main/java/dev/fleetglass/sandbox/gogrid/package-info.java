/** The dialect of the GoGrid API. */
@NullMarked
package dev.fleetglass.sandbox.gogrid;

import org.jspecify.annotations.NullMarked;
