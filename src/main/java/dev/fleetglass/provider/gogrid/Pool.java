package dev.fleetglass.provider.gogrid;

import dev.fleetglass.model.Coded;
import dev.fleetglass.model.Details;
import dev.fleetglass.provider.ShownText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds what repeats from row to row once: texts, options, images, details. What is known already
 * is found by its characters or by the slots it would be made of, so that it is not made again only
 * to be thrown away. Lives for one answer.
 *
 * <p>Tables are open ones with a bound on how far they are searched: a service that sends texts
 * made to collide gets no sharing, not a slow console.
 */
final class Pool {
  /** Beyond this an answer evidently does not repeat itself, and pooling only costs memory. */
  private static final int MOST = 50_000;

  /** Longer texts are free text that seldom repeats; hashing it costs more than it saves. */
  private static final int LONGEST = 200;

  private static final int FARTHEST = 16;

  /** Bytes that an object of a few fields and the reference to it take. */
  private static final long OBJECT = 64;

  private static final int MOST_CODED = 1_000;

  private @Nullable String[] texts = new String[1024];
  private int textCount;
  private boolean lastKnown;
  private final Table<Part> parts = new Table<>(new Part[256]);
  private final Table<Rest> rests = new Table<>(new Rest[256]);
  private final Made.@Nullable Rest[] made = new Made.Rest[1024];
  private final Map<Class<?>, Map<String, Coded<?>>> coded = new HashMap<>();
  private String[] lastNames = new String[0];
  private long memory;

  /** Bytes of heap that everything made so far takes at most. */
  long memory() {
    return memory;
  }

  /** A text that can be shown: what no display and no other format can carry becomes U+FFFD. */
  String text(char[] chars, int from, int count) {
    int hash = 0;
    boolean plain = true;
    for (int i = from; i < from + count; i++) {
      char c = chars[i];
      hash = 31 * hash + c;
      plain &= c != 0 && !Character.isSurrogate(c);
    }
    if (count > LONGEST || !plain) {
      String text = made(chars, from, count);
      return plain ? text : ShownText.replaced(text);
    }
    int mask = texts.length - 1;
    for (int i = 0, at = spread(hash); i < FARTHEST; i++, at++) {
      String known = texts[at & mask];
      if (known == null) {
        String text = made(chars, from, count);
        if (textCount < MOST) {
          texts[at & mask] = text;
          if (++textCount > texts.length / 2) {
            growTexts();
          }
        }
        return text;
      }
      if (known.hashCode() == hash && same(known, chars, from, count)) {
        lastKnown = true;
        return known;
      }
    }
    return made(chars, from, count);
  }

  private String made(char[] chars, int from, int count) {
    lastKnown = false;
    memory += OBJECT + 2L * count;
    return new String(chars, from, count);
  }

  /** Whether the last text was known already. */
  boolean lastWasKnown() {
    return lastKnown;
  }

  /** The same without looking for one like it. */
  String unpooled(char[] chars, int from, int count) {
    String text = made(chars, from, count);
    for (int i = from; i < from + count; i++) {
      if (chars[i] == 0 || Character.isSurrogate(chars[i])) {
        return ShownText.replaced(text);
      }
    }
    return text;
  }

  /** An enum's constant together with its text. */
  <E extends Enum<E>> Coded<E> coded(Class<E> type, String wire, E fallback) {
    Map<String, Coded<?>> known = coded.computeIfAbsent(type, _ -> new HashMap<>());
    Coded<?> same = known.get(wire);
    if (same == null) {
      same = Coded.of(type, wire, fallback);
      if (known.size() < MOST_CODED) {
        known.put(wire, same);
      }
    }
    // Each type has a map of its own.
    @SuppressWarnings("unchecked")
    Coded<E> typed = (Coded<E>) same;
    return typed;
  }

  /** Makes a value of the slots that a layout takes from a base on. */
  @FunctionalInterface
  interface Maker<T> {
    T make(Row row, int base);
  }

  /** The value that these slots stand for: made once for all rows that have the same in them. */
  <T> T part(Row row, Layout layout, int base, Maker<T> maker) {
    int[] taken = layout.taken();
    Known first = row.value(base + taken[0]);
    if (first == null || first.isStub()) {
      return found(row, layout, base, maker);
    }
    Made.Part made = first.made();
    if (made != null && made.isOf(row, layout, base)) {
      // Values of one layout are all made by one reader.
      @SuppressWarnings("unchecked")
      T same = (T) made.value();
      return same;
    }
    T value = found(row, layout, base, maker);
    long[] cells = row.cells(taken, base);
    if (cells.length > 0) {
      first.made(new Made.Part(layout, cells, value));
    }
    return value;
  }

  private <T> T found(Row row, Layout layout, int base, Maker<T> maker) {
    int[] taken = layout.taken();
    int hash = System.identityHashCode(layout);
    for (int slot : taken) {
      String text = row.text(base + slot);
      long bits = row.bits(base + slot);
      hash = 31 * hash + (text == null ? 0 : text.hashCode()) + Long.hashCode(bits);
    }
    for (int i = 0; i < FARTHEST; i++) {
      Part known = parts.at(hash, i);
      if (known == null) {
        memory += OBJECT * layout.size();
        T value = maker.make(row, base);
        parts.add(hash, i, new Part(row, layout, base, hash, value));
        return value;
      }
      if (known.hash() == hash && known.layout == layout && known.isIn(row, base)) {
        // Values of one layout are all made by one reader.
        @SuppressWarnings("unchecked")
        T same = (T) known.value;
        return same;
      }
    }
    memory += OBJECT * layout.size();
    return maker.make(row, base);
  }

  /** The details that were made of the values with these numbers; null when none are kept. */
  @Nullable Map<String, String> details(int[] numbers, int count) {
    Made.Rest known = made[place(numbers, count)];
    return known != null && known.isOf(numbers, count) ? known.details() : null;
  }

  /** Keeps details for rows with the same values. */
  void remember(int[] numbers, int count, Map<String, String> details) {
    made[place(numbers, count)] = new Made.Rest(Arrays.copyOf(numbers, count), details);
  }

  private int place(int[] numbers, int count) {
    int hash = count;
    for (int i = 0; i < count; i++) {
      hash = 31 * hash + numbers[i];
    }
    return spread(hash) & (made.length - 1);
  }

  /**
   * The values of some places by the places' texts.
   *
   * @param map slot of the map whose entries are wanted; -1 for places in no map
   * @param cut how many characters of the places' texts are left out
   */
  Map<String, String> details(
      WirePath[] places, @Nullable String[] values, int count, int map, int cut) {
    int hash = map;
    int size = 0;
    for (int i = 0; i < count; i++) {
      WirePath place = places[i];
      if (place.map() == map) {
        size++;
        hash = 31 * hash + System.identityHashCode(place);
        String value = values[place.slot()];
        hash = 31 * hash + (value == null ? 0 : value.hashCode());
      }
    }
    if (size == 0) {
      return Map.of();
    }
    for (int i = 0; i < FARTHEST; i++) {
      Rest known = rests.at(hash, i);
      if (known == null) {
        Rest made = make(places, values, count, size, map, cut, hash);
        rests.add(hash, i, made);
        return made.details;
      }
      if (known.hash() == hash && known.isIn(places, values, count, size, map)) {
        return known.details;
      }
    }
    return make(places, values, count, size, map, cut, hash).details;
  }

  private Rest make(
      WirePath[] places,
      @Nullable String[] values,
      int count,
      int size,
      int map,
      int cut,
      int hash) {
    memory += OBJECT * (1 + size);
    WirePath[] mine = new WirePath[size];
    String[] texts = new String[size];
    String[] names = new String[size];
    int next = 0;
    for (int i = 0; i < count; i++) {
      WirePath place = places[i];
      if (place.map() == map) {
        String value = values[place.slot()];
        mine[next] = place;
        texts[next] = value == null ? "" : value;
        names[next++] = cut == 0 ? place.text() : place.text().substring(cut);
      }
    }
    if (Arrays.equals(lastNames, names)) {
      names = lastNames;
    }
    lastNames = names;
    return new Rest(hash, mine, texts, Details.of(names, texts));
  }

  private void growTexts() {
    @Nullable String[] old = texts;
    texts = new String[2 * old.length];
    int mask = texts.length - 1;
    for (String text : old) {
      if (text != null) {
        int at = spread(text.hashCode());
        for (int i = 0; i < FARTHEST; i++, at++) {
          if (texts[at & mask] == null) {
            texts[at & mask] = text;
            break;
          }
        }
      }
    }
  }

  private static boolean same(String text, char[] chars, int from, int count) {
    if (text.length() != count) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (text.charAt(i) != chars[from + i]) {
        return false;
      }
    }
    return true;
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 16);
  }

  /** Something in a table. */
  private abstract static class Hashed {
    private final int hash;

    Hashed(int hash) {
      this.hash = hash;
    }

    int hash() {
      return hash;
    }
  }

  /** What a value was made of. */
  private static final class Part extends Hashed {
    private final Layout layout;
    private final Object value;
    private final @Nullable String[] texts;
    private final long[] bits;
    private final boolean[] present;

    Part(Row row, Layout layout, int base, int hash, Object value) {
      super(hash);
      this.layout = layout;
      this.value = value;
      int[] taken = layout.taken();
      texts = new String[taken.length];
      bits = new long[taken.length];
      present = new boolean[taken.length];
      for (int i = 0; i < taken.length; i++) {
        int slot = base + taken[i];
        texts[i] = row.text(slot);
        bits[i] = row.bits(slot);
        present[i] = row.has(slot);
      }
    }

    boolean isIn(Row row, int base) {
      int[] taken = layout.taken();
      for (int i = 0; i < taken.length; i++) {
        int slot = base + taken[i];
        if (bits[i] != row.bits(slot)
            || present[i] != row.has(slot)
            || !Objects.equals(texts[i], row.text(slot))) {
          return false;
        }
      }
      return true;
    }
  }

  /** What details were made of. */
  private static final class Rest extends Hashed {
    private final WirePath[] places;
    private final String[] texts;
    private final Map<String, String> details;

    Rest(int hash, WirePath[] places, String[] texts, Map<String, String> details) {
      super(hash);
      this.places = places;
      this.texts = texts;
      this.details = details;
    }

    boolean isIn(WirePath[] others, @Nullable String[] values, int count, int size, int map) {
      if (size != places.length) {
        return false;
      }
      int next = 0;
      for (int i = 0; i < count; i++) {
        WirePath place = others[i];
        if (place.map() == map) {
          if (place.slot() != places[next].slot() || !texts[next].equals(values[place.slot()])) {
            return false;
          }
          next++;
        }
      }
      return true;
    }
  }

  /** An open table of things that know their hash. */
  private static final class Table<H extends Hashed> {
    private @Nullable H[] slots;
    private int count;

    Table(@Nullable H[] slots) {
      this.slots = slots;
    }

    @Nullable H at(int hash, int step) {
      return slots[(spread(hash) + step) & (slots.length - 1)];
    }

    void add(int hash, int step, H thing) {
      if (count >= MOST) {
        return;
      }
      slots[(spread(hash) + step) & (slots.length - 1)] = thing;
      if (++count > slots.length / 2) {
        grow();
      }
    }

    private void grow() {
      @Nullable H[] old = slots;
      slots = Arrays.copyOf(old, 2 * old.length);
      Arrays.fill(slots, null);
      for (H thing : old) {
        if (thing != null) {
          for (int step = 0; step < FARTHEST; step++) {
            int at = (spread(thing.hash()) + step) & (slots.length - 1);
            if (slots[at] == null) {
              slots[at] = thing;
              break;
            }
          }
        }
      }
    }
  }
}
