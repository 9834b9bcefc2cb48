package dev.fleetglass.store.history;

import dev.fleetglass.store.history.codec.DamagedBlockException;
import dev.fleetglass.store.history.codec.In;
import dev.fleetglass.store.history.codec.Out;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Copies of one kind of list, column by column and deflated: whole, or as what is different from
 * the copy before, down to the components of rows.
 *
 * <p>A copy has the names of rows that are gone, then rows that are new, then for each component
 * the rows in which it changed, and to what. A whole one has new rows only.
 */
final class CopyCodec<T> {
  private static final int LEVEL = 4;
  private static final int BUFFER = 1 << 16;

  private final Shape shape;
  private final Column.Records rows;

  CopyCodec(Class<T> type) {
    shape = Shape.of(type);
    rows = new Column.Records(shape);
  }

  byte[] whole(Map<String, T> all) throws IOException {
    Out out = new Out();
    names(out, List.of());
    names(out, List.copyOf(all.keySet()));
    if (!all.isEmpty()) {
      rows.write(out, new ArrayList<>(all.values()));
    }
    names(out, List.of());
    return deflated(out.toBytes());
  }

  /** What must be done to one copy to get another; null when they are the same. */
  byte @Nullable [] changes(Map<String, T> from, Map<String, T> to) throws IOException {
    List<String> gone = from.keySet().stream().filter(name -> !to.containsKey(name)).toList();
    List<String> addedNames = new ArrayList<>();
    List<Object> added = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    List<T> before = new ArrayList<>();
    List<T> after = new ArrayList<>();
    to.forEach((name, row) -> {
      T known = from.get(name);
      if (known == null) {
        addedNames.add(name);
        added.add(row);
      } else if (!row.equals(known)) {
        changed.add(name);
        before.add(known);
        after.add(row);
      }
    });
    if (gone.isEmpty() && added.isEmpty() && changed.isEmpty()) {
      return null;
    }
    Out out = new Out();
    names(out, gone);
    names(out, addedNames);
    if (!added.isEmpty()) {
      rows.write(out, added);
    }
    names(out, changed);
    if (!changed.isEmpty()) {
      shape.writeNames(out);
      for (int component = 0; component < shape.size(); component++) {
        component(out, component, before, after);
      }
    }
    return deflated(out.toBytes());
  }

  /** Does to rows what a copy says; a whole one is done to none. */
  void apply(byte[] data, Gathered<T> gathered) throws IOException {
    try {
      apply(new In(inflated(data)), gathered);
    } catch (DamagedBlockException | ArithmeticException | DateTimeException e) {
      throw new IOException("a copy of a list that cannot be read", e);
    }
  }

  private void apply(In in, Gathered<T> gathered) throws IOException {
    for (String name : names(in)) {
      gathered.rows.remove(name);
    }
    String[] added = names(in);
    if (added.length > 0) {
      @Nullable Object[][] news = rows.readRows(in, added.length);
      for (int i = 0; i < added.length; i++) {
        gathered.rows.put(added[i], news[i]);
      }
    }
    String[] changed = names(in);
    if (changed.length > 0) {
      @Nullable Object[][] old = new Object[changed.length][];
      for (int i = 0; i < changed.length; i++) {
        old[i] = gathered.rows.get(changed[i]);
        if (old[i] == null) {
          throw new IOException("a row changed that was not there");
        }
      }
      for (int place : Shape.readPlaces(in, shape)) {
        component(in, place, old);
      }
    }
  }

  /** Rows as copies are done to them, in components until the end. */
  static final class Gathered<T> {
    private final Class<T> type;
    private final Map<String, @Nullable Object[]> rows = new LinkedHashMap<>();

    Gathered(Class<T> type) {
      this.type = type;
    }

    Map<String, T> rows() throws IOException {
      Shape shape = Shape.of(type);
      Map<String, T> made = LinkedHashMap.newLinkedHashMap(rows.size());
      for (Map.Entry<String, @Nullable Object[]> row : rows.entrySet()) {
        made.put(row.getKey(), type.cast(shape.make(row.getValue())));
      }
      return made;
    }
  }

  private void component(Out out, int component, List<T> before, List<T> after) throws IOException {
    List<Integer> places = new ArrayList<>();
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      Object value = shape.get(after.get(i), component);
      if (!Objects.equals(value, shape.get(before.get(i), component))) {
        places.add(i);
        values.add(value);
      }
    }
    out.count(places.size());
    int last = 0;
    for (int place : places) {
      out.count(place - last);
      last = place;
    }
    Cells.write(out, shape.column(component), values.toArray());
  }

  private void component(In in, int component, @Nullable Object[][] rows) throws IOException {
    int[] places = new int[in.size(rows.length)];
    int last = 0;
    for (int i = 0; i < places.length; i++) {
      last += in.size(rows.length - 1 - last);
      places[i] = last;
    }
    @Nullable Object[] values =
        Cells.read(in, component < 0 ? null : shape.type(component), places.length);
    for (int i = 0; i < places.length && component >= 0; i++) {
      rows[places[i]][component] = values[i];
    }
  }

  private static void names(Out out, List<String> names) {
    out.count(names.size());
    names.forEach(out::text);
  }

  private static String[] names(In in) {
    String[] names = new String[in.items()];
    for (int i = 0; i < names.length; i++) {
      names[i] = in.text();
    }
    return names;
  }

  private static byte[] deflated(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
    Deflater deflater = new Deflater(LEVEL);
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(out, deflater, BUFFER)) {
      deflated.write(bytes);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  private static byte[] inflated(byte[] bytes) throws IOException {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    }
  }
}
