package dev.fleetglass.faults;

import dev.fleetglass.api.ApiFailure;
import org.jspecify.annotations.Nullable;

/**
 * What the operator must see.
 *
 * @param code the API's own, word for word; null for none
 * @param message a part of the message
 * @param hint without {@code hint.}
 */
record Expected(
    Class<? extends ApiFailure> kind, @Nullable String code, String message, String hint) {}
