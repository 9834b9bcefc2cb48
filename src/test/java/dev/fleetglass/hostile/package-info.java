/** Services that mean harm or are broken, over real HTTP, against sessions of every provider. */
@NullMarked
package dev.fleetglass.hostile;

import org.jspecify.annotations.NullMarked;
