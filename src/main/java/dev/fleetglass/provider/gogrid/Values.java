package dev.fleetglass.provider.gogrid;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * The values of one answer that are kept, each under a number: rows are compared and copied by
 * these, which takes less than references do.
 */
final class Values {
  /** How many values all places of an answer may keep: a bound for what a service can do. */
  private static final int MOST = 50_000;

  private Known[] all = new Known[256];
  private int count;
  private int left = MOST;

  /** Keeps one that every place has, which takes none of the room. */
  Known own(IntFunction<Known> maker) {
    Known value = maker.apply(count);
    if (count == all.length) {
      all = Arrays.copyOf(all, 2 * count);
    }
    all[count++] = value;
    return value;
  }

  /** Keeps one more, if there is {@link #room} for it. */
  Known keep(IntFunction<Known> maker) {
    left--;
    return own(maker);
  }

  boolean room() {
    return left > 0;
  }

  /** The value with a number. */
  Known at(int number) {
    return all[number];
  }
}
