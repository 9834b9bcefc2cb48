@NullMarked
package dev.fleetglass.sandbox.gogrid;

import org.jspecify.annotations.NullMarked;
