@NullMarked
package dev.fleetglass.sandbox.world;

import org.jspecify.annotations.NullMarked;
