@NullMarked
package dev.fleetglass.provider.gogrid;

import org.jspecify.annotations.NullMarked;
