package dev.fleetglass.provider.gogrid;

/**
 * A parameter by which the service narrows a list ({@code api/gogrid.md} sections 2 and 3).
 *
 * @param name the API's own
 * @param since the minor number of the first API version that has it: 2 is 1.2
 * @param repeatable whether several values mean any of them. The documents say so of every
 *     parameter that takes an option; a flag, a time and a name are taken to be single
 */
record Filter(String name, int since, boolean repeatable) {
  static Filter option(String name, int since) {
    return new Filter(name, since, true);
  }

  static Filter single(String name, int since) {
    return new Filter(name, since, false);
  }
}
