package dev.fleetglass.api;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The values of a list as a source fetched it, each with the place of its text in the answer it
 * came in. As a list it is its values: where they came from is no part of being equal.
 */
public final class Fetched<T> extends AbstractList<T> implements RandomAccess {
  private final List<T> values;
  private final @Nullable WirePage[] pages;
  private final int[] places;
  private final List<ApiFailure> gaps;

  private Fetched(List<T> values, @Nullable WirePage[] pages, int[] places, List<ApiFailure> gaps) {
    this.values = values;
    this.pages = pages;
    this.places = places;
    this.gaps = gaps;
  }

  /** Values without any text. */
  public static <T> Fetched<T> of(List<T> values) {
    return new Fetched<>(List.copyOf(values), new WirePage[0], new int[0], List.of());
  }

  @Override
  public T get(int index) {
    return values.get(index);
  }

  @Override
  public int size() {
    return values.size();
  }

  /** The answer the value came in; null when its text was not kept. */
  public @Nullable WirePage page(int index) {
    return index < pages.length ? pages[index] : null;
  }

  /** The value's place in its answer, counted from 0; -1 when its text was not kept. */
  public int place(int index) {
    return index < places.length ? places[index] : -1;
  }

  /**
   * What could not be fetched beside the values: a part of the list, or something about all of its
   * rows. Empty when everything is there. The calls behind it are in the journal like any other.
   */
  public List<ApiFailure> gaps() {
    return gaps;
  }

  /** Collects values in order. For one load. */
  public static final class Builder<T> {
    private final List<T> values = new ArrayList<>();
    private @Nullable WirePage[] pages = new WirePage[64];
    private int[] places = new int[64];
    private final List<ApiFailure> gaps = new ArrayList<>();

    /** Adds a value that came in this place of this answer. */
    public Builder<T> add(T value, @Nullable WirePage page, int place) {
      int at = values.size();
      if (at == places.length) {
        pages = Arrays.copyOf(pages, at * 2);
        places = Arrays.copyOf(places, at * 2);
      }
      values.add(value);
      pages[at] = page;
      places[at] = page == null ? -1 : place;
      return this;
    }

    /** Says that something is not there because of this. */
    public Builder<T> gap(ApiFailure failure) {
      gaps.add(failure);
      return this;
    }

    public int size() {
      return values.size();
    }

    public Fetched<T> build() {
      int size = values.size();
      return new Fetched<>(
          List.copyOf(values),
          Arrays.copyOf(pages, size),
          Arrays.copyOf(places, size),
          List.copyOf(gaps));
    }
  }
}
