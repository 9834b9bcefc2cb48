package dev.fleetglass.store.history;

import com.fasterxml.jackson.databind.JavaType;
import dev.fleetglass.store.history.codec.In;
import dev.fleetglass.store.history.codec.Out;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How different values of one type are written one after the other. What is written says of which
 * kind it is, so that a program whose type is another one can pass it over.
 */
sealed interface Column {
  /** Kind in the file. */
  int kind();

  void write(Out out, List<Object> values) throws IOException;

  /** As many values as were written; nulls when they are passed over. */
  @Nullable Object[] read(In in, int count) throws IOException;

  /** For values of a type. */
  static Column of(Type type) {
    if (type == String.class) {
      return new Texts();
    }
    if (type == Long.class || type == long.class) {
      return new Numbers();
    }
    if (type == Double.class || type == double.class) {
      return new Fractions();
    }
    if (type == Instant.class) {
      return new Moments();
    }
    if (type instanceof Class<?> record && record.isRecord()) {
      return new Records(Shape.of(record));
    }
    if (type instanceof ParameterizedType map
        && map.getRawType() == Map.class
        && map.getActualTypeArguments()[0] == String.class
        && map.getActualTypeArguments()[1] == String.class) {
      return new TextMaps();
    }
    return new Other(RowJson.MAPPER.constructType(type));
  }

  /** For values that were written as a kind and are of a type now, or of none any more. */
  static Column of(int kind, @Nullable Type type) throws IOException {
    if (type != null) {
      Column column = of(type);
      if (column.kind() == kind) {
        return column;
      }
    }
    return switch (kind) {
      case Texts.KIND, Numbers.KIND, Fractions.KIND, Moments.KIND, TextMaps.KIND, Other.KIND ->
          new PassedOver(kind);
      case Records.KIND -> new Records(null);
      default -> throw new IOException("values of kind " + kind);
    };
  }

  /** Texts. */
  record Texts() implements Column {
    static final int KIND = 1;

    @Override
    public int kind() {
      return KIND;
    }

    @Override
    public void write(Out out, List<Object> values) {
      values.forEach(value -> out.text((String) value));
    }

    @Override
    public @Nullable Object[] read(In in, int count) {
      @Nullable Object[] values = new Object[count];
      for (int i = 0; i < count; i++) {
        values[i] = in.text();
      }
      return values;
    }
  }

  /** Whole numbers, each as what it is more than the one before. */
  record Numbers() implements Column {
    static final int KIND = 2;

    @Override
    public int kind() {
      return KIND;
    }

    @Override
    public void write(Out out, List<Object> values) {
      long before = 0;
      for (Object value : values) {
        long number = (Long) value;
        out.number(number - before);
        before = number;
      }
    }

    @Override
    public @Nullable Object[] read(In in, int count) {
      @Nullable Object[] values = new Object[count];
      long before = 0;
      for (int i = 0; i < count; i++) {
        before += in.number();
        values[i] = before;
      }
      return values;
    }
  }

  /** Numbers with a fraction. */
  record Fractions() implements Column {
    static final int KIND = 3;

    @Override
    public int kind() {
      return KIND;
    }

    @Override
    public void write(Out out, List<Object> values) {
      // The bits that are zero in short numbers are the lowest ones.
      values.forEach(value -> out.count(Long.reverse(Double.doubleToRawLongBits((Double) value))));
    }

    @Override
    public @Nullable Object[] read(In in, int count) {
      @Nullable Object[] values = new Object[count];
      for (int i = 0; i < count; i++) {
        values[i] = Double.longBitsToDouble(Long.reverse(in.count()));
      }
      return values;
    }
  }

  /** Moments. */
  record Moments() implements Column {
    static final int KIND = 4;

    @Override
    public int kind() {
      return KIND;
    }

    @Override
    public void write(Out out, List<Object> values) {
      for (Object value : values) {
        Instant moment = (Instant) value;
        out.number(moment.getEpochSecond());
        out.count(moment.getNano());
      }
    }

    @Override
    public @Nullable Object[] read(In in, int count) {
      @Nullable Object[] values = new Object[count];
      for (int i = 0; i < count; i++) {
        values[i] = Instant.ofEpochSecond(in.number(), in.count());
      }
      return values;
    }
  }

  /** Maps from texts to texts, in their order. */
  record TextMaps() implements Column {
    static final int KIND = 5;

    @Override
    public int kind() {
      return KIND;
    }

    @Override
    public void write(Out out, List<Object> values) throws IOException {
      List<Object> names = new ArrayList<>();
      List<Object> texts = new ArrayList<>();
      for (Object value : values) {
        Map<?, ?> map = (Map<?, ?>) value;
        out.count(map.size());
        names.addAll(map.keySet());
        texts.addAll(map.values());
      }
      Cells.write(out, new Texts(), names.toArray());
      Cells.write(out, new Texts(), texts.toArray());
    }

    @Override
    public @Nullable Object[] read(In in, int count) throws IOException {
      int[] sizes = new int[count];
      int all = 0;
      for (int i = 0; i < count; i++) {
        sizes[i] = in.items();
        all = Math.addExact(all, sizes[i]);
      }
      @Nullable Object[] names = Cells.read(in, String.class, all);
      @Nullable Object[] texts = Cells.read(in, String.class, all);
      @Nullable Object[] values = new Object[count];
      int at = 0;
      for (int i = 0; i < count; i++) {
        Map<@Nullable Object, @Nullable Object> map = LinkedHashMap.newLinkedHashMap(sizes[i]);
        for (int end = at + sizes[i]; at < end; at++) {
          map.put(names[at], texts[at]);
        }
        values[i] = map;
      }
      return values;
    }
  }

  /**
   * Records, component by component.
   *
   * @param shape null when they are passed over
   */
  record Records(@Nullable Shape shape) implements Column {
    static final int KIND = 6;

    @Override
    public int kind() {
      return KIND;
    }

    @Override
    public void write(Out out, List<Object> values) throws IOException {
      Shape known = Objects.requireNonNull(shape);
      known.writeNames(out);
      for (int i = 0; i < known.size(); i++) {
        @Nullable Object[] cells = new Object[values.size()];
        for (int row = 0; row < cells.length; row++) {
          cells[row] = known.get(values.get(row), i);
        }
        Cells.write(out, known.column(i), cells);
      }
    }

    @Override
    public @Nullable Object[] read(In in, int count) throws IOException {
      @Nullable Object[][] rows = readRows(in, count);
      @Nullable Object[] values = new Object[count];
      if (shape != null) {
        for (int i = 0; i < count; i++) {
          values[i] = shape.make(rows[i]);
        }
      }
      return values;
    }

    /** Rows of components, in the order that the type has now. */
    @Nullable Object[][] readRows(In in, int count) throws IOException {
      int[] places = Shape.readPlaces(in, shape);
      @Nullable Object[][] rows = new Object[count][shape == null ? 0 : shape.size()];
      for (int place : places) {
        @Nullable Object[] cells =
            Cells.read(in, shape == null || place < 0 ? null : shape.type(place), count);
        for (int row = 0; row < count && place >= 0; row++) {
          rows[row][place] = cells[row];
        }
      }
      return rows;
    }
  }

  /** Anything else, as JSON. */
  record Other(JavaType type) implements Column {
    static final int KIND = 7;

    @Override
    public int kind() {
      return KIND;
    }

    @Override
    public void write(Out out, List<Object> values) throws IOException {
      for (Object value : values) {
        out.text(RowJson.MAPPER.writeValueAsString(value));
      }
    }

    @Override
    public @Nullable Object[] read(In in, int count) throws IOException {
      @Nullable Object[] values = new Object[count];
      for (int i = 0; i < count; i++) {
        values[i] = RowJson.MAPPER.readValue(in.text(), type);
      }
      return values;
    }
  }

  /** What is not wanted any more. */
  record PassedOver(int kind) implements Column {
    @Override
    public void write(Out out, List<Object> values) {
      throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable Object[] read(In in, int count) throws IOException {
      switch (kind) {
        case Texts.KIND, Other.KIND -> new Texts().read(in, count);
        case Numbers.KIND -> new Numbers().read(in, count);
        case Fractions.KIND -> new Fractions().read(in, count);
        case Moments.KIND -> new Moments().read(in, count);
        default -> new TextMaps().read(in, count);
      }
      return new Object[count];
    }
  }
}
