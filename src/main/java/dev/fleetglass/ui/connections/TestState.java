package dev.fleetglass.ui.connections;

import dev.fleetglass.api.ApiFailure;

/** How far the trial of a form's address and credentials is. */
public sealed interface TestState {
  /** Not tried with what the form now says. */
  record Idle() implements TestState {}

  /** The call is under way. */
  record Running() implements TestState {}

  /**
   * The service accepted.
   *
   * @param millis from the click to the answer
   */
  record Passed(long millis) implements TestState {}

  /** The call failed. */
  record Refused(ApiFailure failure) implements TestState {}
}
