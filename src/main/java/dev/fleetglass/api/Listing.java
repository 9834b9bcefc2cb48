package dev.fleetglass.api;

import java.util.Set;

/**
 * A list that a service can narrow and of which it can give single objects. Every method that calls
 * the service blocks; an interrupt of the thread cancels and yields a cancelled failure.
 */
public interface Listing<T> {
  /** Parameter names that {@link #list} understands with this connection's settings. */
  Set<String> filters();

  /**
   * All objects of all pages that meet the criteria, in the service's order.
   *
   * @throws ApiException also, and before any call, with a rejected-input failure when a criterion
   *     is not among the filters
   */
  Fetched<T> list(Criteria criteria, LoadProgress progress) throws ApiException;

  /**
   * The objects that have one of these ids or names.
   *
   * @throws ApiException with a not-found failure when the service finds none, with an unsupported
   *     one when it cannot look single objects up
   */
  Fetched<T> get(Selection selection) throws ApiException;
}
