package dev.fleetglass.http;

/** What a request does to the service; decides whether it may be sent twice. */
public enum Effect {
  /** Changes nothing: may be repeated after a failure. */
  READ,
  /** Changes something, whatever its HTTP verb: is sent at most once. */
  CHANGE
}
