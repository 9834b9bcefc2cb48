@NullMarked
package dev.fleetglass.sandbox;

import org.jspecify.annotations.NullMarked;
