package dev.fleetglass.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A small immutable map in order: two arrays instead of an object for every entry, since lists of a
 * hundred thousand rows hold one such map each. Looking a name up goes through all of them.
 */
public final class Details extends AbstractMap<String, String> {
  /** Above this a search through all names costs more than a table of them. */
  private static final int MOST = 64;

  private final String[] names;
  private final String[] values;

  private Details(String[] names, String[] values) {
    this.names = names;
    this.values = values;
  }

  /**
   * A map of these names, which differ from each other, to the values in their places. Takes the
   * arrays over: many maps may share their names, and nobody may change either afterwards.
   */
  public static Map<String, String> of(String[] names, String[] values) {
    if (names.length != values.length) {
      throw new IllegalArgumentException(names.length + " names for " + values.length + " values");
    }
    if (names.length == 0) {
      return Map.of();
    }
    if (names.length <= MOST) {
      return new Details(names, values);
    }
    Map<String, String> many = new LinkedHashMap<>(2 * names.length);
    for (int i = 0; i < names.length; i++) {
      many.put(names[i], values[i]);
    }
    return Collections.unmodifiableMap(many);
  }

  /** The same entries in the same order, as a map that nobody can change. */
  static Map<String, String> copyOf(Map<String, String> map) {
    if (map instanceof Details || map.isEmpty()) {
      return map.isEmpty() ? Map.of() : map;
    }
    return of(map.keySet().toArray(String[]::new), map.values().toArray(String[]::new));
  }

  @Override
  public int size() {
    return names.length;
  }

  @Override
  public @Nullable String get(@Nullable Object name) {
    int at = indexOf(name);
    return at < 0 ? null : values[at];
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return indexOf(name) >= 0;
  }

  private int indexOf(@Nullable Object name) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return names.length;
      }

      @Override
      public Iterator<Map.Entry<String, String>> iterator() {
        return new Entries();
      }
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other == this
        || (other instanceof Details that
            && Arrays.equals(names, that.names)
            && Arrays.equals(values, that.values))
        || super.equals(other);
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (int i = 0; i < names.length; i++) {
      hash += names[i].hashCode() ^ values[i].hashCode();
    }
    return hash;
  }

  private final class Entries implements Iterator<Map.Entry<String, String>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < names.length;
    }

    @Override
    public Map.Entry<String, String> next() {
      if (next == names.length) {
        throw new NoSuchElementException();
      }
      int at = next++;
      return new SimpleImmutableEntry<>(names[at], values[at]);
    }
  }
}
