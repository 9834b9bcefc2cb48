/** The dialect of Cocktail Cloud. */
@NullMarked
package dev.fleetglass.sandbox.cocktail;

import org.jspecify.annotations.NullMarked;
