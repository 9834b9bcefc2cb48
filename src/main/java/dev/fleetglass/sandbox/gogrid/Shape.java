package dev.fleetglass.sandbox.gogrid;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How objects of one kind are written: their attributes in the order of declaration, each with the
 * versions and formats that have it. The one description serves JSON, XML and CSV. Versions are in
 * tenths: 18 is 1.8.
 *
 * @param keepsNulls whether JSON prints null attributes instead of leaving them out, as options do
 * @param objectName null where JSON has no key {@code object}
 * @param namedSince the first version whose JSON has that key
 * @param nameAfter the attribute that the key {@code object} follows in JSON; null for the last
 */
record Shape<T>(
    @Nullable String objectName,
    int namedSince,
    boolean keepsNulls,
    @Nullable String nameAfter,
    List<Field<T>> fields) {
  private static final int LAST_VERSION = 99;

  /** One attribute. */
  sealed interface Field<T> {
    Where where();
  }

  /** When an attribute is there at all. */
  record Where(String name, int since, int until, Set<Format> formats) {
    boolean covers(int version, Format format) {
      return since <= version && version <= until && formats.contains(format);
    }
  }

  record Scalar<T>(Where where, Function<T, @Nullable Object> get) implements Field<T> {}

  record Nested<T, C>(Where where, Shape<C> shape, Function<T, @Nullable C> get)
      implements Field<T> {
    Nested<T, C> at(int version, Format format) {
      return new Nested<>(where, shape.at(version, format), get);
    }
  }

  record Many<T, C>(Where where, Shape<C> shape, Function<T, List<C>> get) implements Field<T> {
    Many<T, C> at(int version, Format format) {
      return new Many<>(where, shape.at(version, format), get);
    }
  }

  static <T> Builder<T> of(String objectName) {
    return new Builder<>(objectName);
  }

  /** The same, reduced to what a version and a format have. */
  Shape<T> at(int version, Format format) {
    List<Field<T>> left = new ArrayList<>();
    for (Field<T> field : fields) {
      if (field.where().covers(version, format)) {
        left.add(
            switch (field) {
              case Scalar<T> scalar -> scalar;
              case Nested<T, ?> nested -> nested.at(version, format);
              case Many<T, ?> many -> many.at(version, format);
            });
      }
    }
    boolean named = format != Format.JSON || version >= namedSince;
    return new Shape<>(
        named ? objectName : null, namedSince, keepsNulls, nameAfter, List.copyOf(left));
  }

  /**
   * Collects attributes; {@link #since}, {@link #until} and {@link #only} hold for those that
   * follow.
   */
  static final class Builder<T> {
    private final String objectName;
    private final List<Field<T>> fields = new ArrayList<>();
    private int namedSince;
    private boolean keepsNulls;
    private @Nullable String nameAfter;
    private int since;
    private int until = LAST_VERSION;
    private Set<Format> formats = EnumSet.allOf(Format.class);

    private Builder(String objectName) {
      this.objectName = objectName;
    }

    Builder<T> keepingNulls() {
      keepsNulls = true;
      return this;
    }

    Builder<T> namedSince(int version) {
      namedSince = version;
      return this;
    }

    Builder<T> nameAfter(String attribute) {
      nameAfter = attribute;
      return this;
    }

    Builder<T> since(int version) {
      since = version;
      until = LAST_VERSION;
      formats = EnumSet.allOf(Format.class);
      return this;
    }

    Builder<T> until(int version) {
      until = version;
      return this;
    }

    Builder<T> only(Format first, Format... more) {
      formats = EnumSet.of(first, more);
      return this;
    }

    Builder<T> scalar(String name, Function<T, @Nullable Object> get) {
      fields.add(new Scalar<>(where(name), get));
      return this;
    }

    <C> Builder<T> nested(String name, Shape<C> shape, Function<T, @Nullable C> get) {
      fields.add(new Nested<>(where(name), shape, get));
      return this;
    }

    <C> Builder<T> many(String name, Shape<C> shape, Function<T, List<C>> get) {
      fields.add(new Many<>(where(name), shape, get));
      return this;
    }

    private Where where(String name) {
      return new Where(name, since, until, formats);
    }

    Shape<T> build() {
      return new Shape<>(objectName, namedSince, keepsNulls, nameAfter, List.copyOf(fields));
    }
  }
}
