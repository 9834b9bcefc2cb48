/** Cocktail Cloud: session, decoder, mapper and error mapper. */
@NullMarked
package dev.fleetglass.provider.cocktail;

import org.jspecify.annotations.NullMarked;
