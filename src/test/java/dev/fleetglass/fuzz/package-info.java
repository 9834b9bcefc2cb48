/** Coverage-guided fuzzing of the decoders, and what must hold for whatever comes out of them. */
@NullMarked
package dev.fleetglass.fuzz;

import org.jspecify.annotations.NullMarked;
