package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.SecretNames;
import dev.fleetglass.http.UndecodableException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One object of an answer, flat: the value of every place in the slot of its {@link WirePath},
 * which is what JSON, XML and CSV have in common. Null, empty and absent are the same. Used again
 * for every row of an answer, so a row costs no memory but that of texts never met before. Walkers
 * put values in, an {@link ObjectType} takes them out by slot; values of places without a slot of
 * their own are the details, in wire order.
 */
final class Row {
  private static final char[] NO_SECRET = {};

  private static final @Nullable Known[] NO_VALUES = {};

  private final WirePaths paths;
  private final Pool pool;
  private final Scalars scalars;

  /** Of each slot: twice the number of the row that had it last, plus one if it had a value. */
  private int[] seen;

  private long[] numbers;
  private @Nullable String[] texts;
  private Known[] values;
  private WirePath[] lists;
  private WirePath[] rest = new WirePath[32];
  private int rests;
  private boolean mapped;
  private int row = -1;
  private String type = "";
  private char[] secret = NO_SECRET;

  /** Before the first value, and for values that are never compared. */
  private final Known nothing;

  private Known last;
  private boolean revealing;

  Row(WirePaths paths, Pool pool) {
    this.paths = paths;
    this.pool = pool;
    scalars = new Scalars(this, pool);
    int slots = Math.max(16, paths.slots());
    seen = new int[slots];
    Arrays.fill(seen, -1);
    numbers = new long[slots];
    texts = new String[slots];
    values = new Known[slots];
    lists = new WirePath[slots];
    nothing = Known.stub(paths.root());
    last = nothing;
  }

  Pool pool() {
    return pool;
  }

  /** Starts the next row. */
  void begin() {
    rests = 0;
    mapped = false;
    last = nothing;
    type = "";
    row++;
  }

  void type(String name) {
    type = name;
  }

  void type(char[] chars, int from, int count) {
    type = pool.text(chars, from, count);
  }

  /** The service's name for the kind of object; empty in CSV, which does not tell it. */
  String type() {
    return type;
  }

  /** Keeps passwords from now on, each until the next one. */
  void reveal() {
    revealing = true;
  }

  /** Notes a value that is written as characters; none is as if there were no value. */
  void put(WirePath path, Shape.Kind kind, char[] chars, int from, int count)
      throws UndecodableException {
    if (count == 0) {
      putNothing(path);
      return;
    }
    Known known = last.next();
    if (known == null || !known.is(path, kind, chars, from, count)) {
      Memory memory = path.memory();
      refuseSecond(path, path.slot());
      if (!path.shape().accepts(kind)) {
        throw scalars.wrong(path, new String(chars, from, count));
      }
      if (memory == null) {
        hidden(path, chars, from, count);
        return;
      }
      known = memory.find(row, kind, chars, from, count);
      if (known == null) {
        known = read(path, memory, kind, chars, from, count);
      }
      last.next(known);
    }
    put(path, known);
  }

  /** The value that most likely comes next, if it is one of that place. */
  @Nullable Known foreseen(WirePath path) {
    Known next = last.next();
    return next != null && next.place() == path ? next : null;
  }

  /** Notes a value of an earlier row. */
  void put(WirePath path, Known known) throws UndecodableException {
    mark(path, known.slot(), known.present());
    values[known.slot()] = known;
    last = known;
    if (known.detail()) {
      remember(path);
    }
  }

  /** Notes the first so many fields of a stretch. */
  void put(Stretch stretch, int fields) throws UndecodableException {
    Known[] known = stretch.values();
    int[] slots = stretch.slots();
    boolean[] present = stretch.present();
    for (int i = 0; i < fields; i++) {
      int slot = slots[i];
      if (seen[slot] >> 1 == row) {
        throw twice(known[i].place());
      }
      seen[slot] = 2 * row + (present[i] ? 1 : 0);
      values[slot] = known[i];
    }
    int details = stretch.details(fields);
    roomForRest(details);
    System.arraycopy(stretch.details(), 0, rest, rests, details);
    rests += details;
    last = known[fields - 1];
  }

  /** The value noted last. */
  Known last() {
    return last;
  }

  /** Reads a value that is not known; its slot has it for the case that it is not kept. */
  private Known read(
      WirePath path, Memory memory, Shape.Kind kind, char[] chars, int from, int count)
      throws UndecodableException {
    Shape shape = path.shape();
    String text = null;
    long bits = 0;
    if (shape == Shape.AMOUNT) {
      text = scalars.amount(memory, chars, from, count);
    } else if (path.rest() || !Scalars.isBits(shape)) {
      text = scalars.text(memory, chars, from, count);
    } else {
      bits = scalars.bits(path, chars, from, count);
    }
    texts[path.slot()] = text;
    numbers[path.slot()] = bits;
    return memory.keep(kind, chars, from, count, text, bits);
  }

  /** Keeps a password if it was asked for alone, and of any other secret that there is one. */
  private void hidden(WirePath path, char[] chars, int from, int count)
      throws UndecodableException {
    mark(path, path.shape() != Shape.SECRET && path.shape() != Shape.LIST);
    if (path.detail()) {
      texts[path.slot()] = SecretNames.MARK;
      values[path.slot()] = nothing;
      remember(path);
    } else {
      keepSecret(chars, from, count);
    }
  }

  /** Notes that a place has no value. */
  void putNothing(WirePath path) throws UndecodableException {
    mark(path, false);
    Memory memory = path.memory();
    if (memory != null) {
      last = memory.empty();
    }
  }

  /** Notes that an object begins. */
  void object(WirePath path) throws UndecodableException {
    Shape shape = path.shape();
    structure(path, shape == Shape.OBJECT || shape == Shape.MAP, "an object");
  }

  /** Notes that a list begins. */
  void list(WirePath path) throws UndecodableException {
    structure(path, path.shape() == Shape.LIST, "a list");
    numbers[path.slot()] = 0;
    lists[path.slot()] = path;
  }

  /** The place of the list's next element. */
  WirePath element(WirePath list) throws UndecodableException {
    return paths.element(list, (int) numbers[list.slot()]++);
  }

  private void structure(WirePath path, boolean described, String found)
      throws UndecodableException {
    mark(path, described);
    values[path.slot()] = nothing;
    if (!described && path.shape() != Shape.FREE) {
      throw new UndecodableException(
          at(path.text()), "This is " + found + " instead of " + path.shape().described() + ".");
    }
  }

  /** Takes a text; null when absent. */
  @Nullable String text(int slot) {
    return has(slot) ? textAt(slot) : null;
  }

  String textOrEmpty(int slot) {
    String text = text(slot);
    return text == null ? "" : text;
  }

  @Nullable Long whole(int slot) {
    if (!has(slot)) {
      return null;
    }
    Known known = values[slot];
    return known.isStub() ? (Long) numbers[slot] : (Long) known.boxed(false);
  }

  @Nullable Double number(int slot) {
    if (!has(slot)) {
      return null;
    }
    Known known = values[slot];
    return known.isStub()
        ? (Double) Double.longBitsToDouble(numbers[slot])
        : (Double) known.boxed(true);
  }

  @Nullable Boolean flag(int slot) {
    return has(slot) ? (Boolean) (bitsAt(slot) != 0) : null;
  }

  @Nullable Instant time(int slot) {
    return has(slot) ? Instant.ofEpochMilli(bitsAt(slot)) : null;
  }

  /** The bits of a number, of a truth or of a time, or a list's length; 0 when absent. */
  long bits(int slot) {
    return has(slot) ? bitsAt(slot) : 0;
  }

  /**
   * The values of some slots, as far as all of them are kept.
   *
   * @return null where there is no value; empty when there is one that is not kept
   */
  @Nullable Known[] values(int[] slots, int base) {
    @Nullable Known[] found = new Known[slots.length];
    for (int i = 0; i < slots.length; i++) {
      int slot = base + slots[i];
      if (has(slot)) {
        found[i] = values[slot];
        if (values[slot].isStub()) {
          return NO_VALUES;
        }
      }
    }
    return found;
  }

  /** The value of a slot; null when absent. */
  @Nullable Known value(int slot) {
    return has(slot) ? values[slot] : null;
  }

  boolean has(int slot) {
    return slot < seen.length && seen[slot] == 2 * row + 1;
  }

  /** Whether any value is there that makes an object whose layout begins at a slot. */
  boolean hasAny(Layout layout, int base) {
    for (int slot : layout.taken()) {
      if (has(base + slot)) {
        return true;
      }
    }
    return false;
  }

  /** The elements of a list in order, without those that say nothing. */
  <E> List<E> elements(int slot, ElementReader<E> reader) throws UndecodableException {
    if (!has(slot) || numbers[slot] == 0) {
      return List.of();
    }
    List<E> elements = new ArrayList<>();
    for (int i = 0; i < numbers[slot]; i++) {
      WirePath path = paths.element(lists[slot], i);
      E element = has(path.slot()) ? reader.read(this, path.base()) : null;
      if (element != null) {
        elements.add(element);
      }
    }
    return elements;
  }

  /** Reads an element whose layout begins at a slot. */
  @FunctionalInterface
  interface ElementReader<E> {
    @Nullable E read(Row row, int base) throws UndecodableException;
  }

  /** What has no place of its own, in wire order, but for the entries of maps. */
  Map<String, String> details() {
    if (!mapped) {
      Map<String, String> same = pool.details(rest, values, rests);
      if (same != null) {
        return same;
      }
    }
    settle();
    Map<String, String> details = pool.details(rest, texts, rests, -1, 0);
    if (!mapped) {
      pool.remember(rest, values, rests, details);
    }
    return details;
  }

  /** The entries of a map in wire order, by their names alone. */
  Map<String, String> entries(int slot, String name) {
    settle();
    return pool.details(rest, texts, rests, slot, name.length() + 1);
  }

  /** An attribute that nobody knows, by its name; null when absent. */
  @Nullable String unknown(String name) {
    for (int i = 0; i < rests; i++) {
      if (rest[i].text().equals(name)) {
        return textAt(rest[i].slot());
      }
    }
    return null;
  }

  /** Whether there is any attribute that nobody knows. */
  boolean hasUnknown() {
    return rests > 0;
  }

  /** Moves a value whose place in the model is taken already to the details. */
  void leave(String name) throws UndecodableException {
    remember(paths.member(paths.root(), name));
  }

  /** Takes the last password over; empty when there was none. */
  char[] takeSecret() {
    char[] taken = secret;
    secret = NO_SECRET;
    return taken;
  }

  /** Forgets a password that nobody took. */
  void wipe() {
    Arrays.fill(secret, '\0');
    secret = NO_SECRET;
  }

  /** A place of this row as failures name it. */
  String at(String path) {
    return path.isEmpty() ? "list[" + row + "]" : "list[" + row + "]." + path;
  }

  private @Nullable String textAt(int slot) {
    Known known = values[slot];
    return known.isStub() ? texts[slot] : known.text();
  }

  private long bitsAt(int slot) {
    Known known = values[slot];
    return known.isStub() ? numbers[slot] : known.bits();
  }

  /** Puts the texts of details where those are that are not known. */
  private void settle() {
    for (int i = 0; i < rests; i++) {
      texts[rest[i].slot()] = textAt(rest[i].slot());
    }
  }

  private void remember(WirePath path) {
    roomForRest(1);
    rest[rests++] = path;
    mapped |= path.map() >= 0;
  }

  private void roomForRest(int more) {
    if (rests + more > rest.length) {
      rest = Arrays.copyOf(rest, Math.max(rests + more, 2 * rests));
    }
  }

  private void mark(WirePath path, boolean present) throws UndecodableException {
    mark(path, path.slot(), present);
  }

  private void mark(WirePath path, int slot, boolean present) throws UndecodableException {
    refuseSecond(path, slot);
    seen[slot] = 2 * row + (present ? 1 : 0);
  }

  /** Makes room for a value too, if it is the first of its place in the answer. */
  private void refuseSecond(WirePath path, int slot) throws UndecodableException {
    if (slot >= seen.length) {
      grow();
    }
    if (seen[slot] >> 1 == row) {
      throw twice(path);
    }
  }

  private UndecodableException twice(WirePath path) {
    return new UndecodableException(at(path.text()), "The attribute appears twice.");
  }

  private void grow() {
    int before = seen.length;
    int slots = Math.max(paths.slots(), 2 * before);
    seen = Arrays.copyOf(seen, slots);
    Arrays.fill(seen, before, slots, -1);
    numbers = Arrays.copyOf(numbers, slots);
    texts = Arrays.copyOf(texts, slots);
    values = Arrays.copyOf(values, slots);
    lists = Arrays.copyOf(lists, slots);
  }

  private void keepSecret(char[] chars, int from, int count) {
    if (revealing) {
      wipe();
      secret = Arrays.copyOfRange(chars, from, from + count);
    }
  }
}
