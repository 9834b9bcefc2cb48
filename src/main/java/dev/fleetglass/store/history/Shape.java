package dev.fleetglass.store.history;

import dev.fleetglass.store.history.codec.In;
import dev.fleetglass.store.history.codec.Out;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a record consists of. Any thread. */
final class Shape {
  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return new Shape(type);
        }
      };

  private final List<String> names;
  private final Type[] types;
  private final Column[] columns;
  private final MethodHandle[] getters;
  private final MethodHandle constructor;

  private Shape(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    names = Arrays.stream(components).map(RecordComponent::getName).toList();
    types = new Type[components.length];
    columns = new Column[components.length];
    getters = new MethodHandle[components.length];
    Class<?>[] raw = new Class<?>[components.length];
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    try {
      for (int i = 0; i < components.length; i++) {
        raw[i] = components[i].getType();
        types[i] = components[i].getGenericType();
        columns[i] = Column.of(types[i]);
        getters[i] =
            lookup
                .unreflect(components[i].getAccessor())
                .asType(MethodType.methodType(Object.class, Object.class));
      }
      constructor =
          lookup
              .findConstructor(type, MethodType.methodType(void.class, raw))
              .asSpreader(Object[].class, components.length)
              .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type + " cannot be kept", e);
    }
  }

  static Shape of(Class<?> type) {
    return SHAPES.get(type);
  }

  int size() {
    return types.length;
  }

  Type type(int component) {
    return types[component];
  }

  Column column(int component) {
    return columns[component];
  }

  @Nullable Object get(Object row, int component) {
    try {
      return (Object) getters[component].invokeExact(row);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Makes a record.
   *
   * @throws IOException when the record refuses the components
   */
  Object make(@Nullable Object[] components) throws IOException {
    try {
      return (Object) constructor.invokeExact(components);
    } catch (Throwable e) {
      throw new IOException("a row that cannot be", e);
    }
  }

  void writeNames(Out out) {
    out.count(names.size());
    names.forEach(out::text);
  }

  /** For each component in the file its place in a record of now, negative when it has none. */
  static int[] readPlaces(In in, @Nullable Shape shape) {
    int[] places = new int[in.items()];
    for (int i = 0; i < places.length; i++) {
      String name = in.text();
      places[i] = shape == null ? -1 : shape.names.indexOf(name);
    }
    return places;
  }
}
