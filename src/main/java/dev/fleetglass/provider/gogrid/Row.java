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

  private static final long[] NO_CELLS = {};

  /** In a cell: the number of its value. */
  private static final long NUMBER = Known.STUB - 1;

  private static final long WHAT = Known.PRESENT | Known.STUB | NUMBER;

  private final WirePaths paths;
  private final Pool pool;
  private final Scalars scalars;

  private final Values values;

  /**
   * Of each slot, what it had the last time: in the upper half the number of the row, counted from
   * 1, in the lower {@link Known#cell()}.
   */
  private long[] cells;

  /** The row's own upper half. */
  private long stamp;

  private long[] numbers;
  private @Nullable String[] texts;

  /** Of slots that lists and details have, whose they are. */
  private WirePath[] places;

  /** Slots of the details. */
  private int[] rest = new int[32];

  private int[] restNumbers = new int[32];
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
    values = paths.values();
    cells = new long[slots];
    numbers = new long[slots];
    texts = new String[slots];
    places = new WirePath[slots];
    nothing = values.own(number -> Known.stub(number, paths.root()));
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
    stamp = (row + 1L) << Integer.SIZE;
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
    int slot = known.slot();
    refuseSecond(path, slot);
    cells[slot] = stamp | known.cell();
    last = known;
    if (known.detail()) {
      remember(path);
    }
  }

  /**
   * Notes the first so many fields of a stretch.
   *
   * @param slots of all columns, each another one
   */
  void put(Stretch stretch, int fields, int[] slots) {
    Line line = stretch.line();
    int from = stretch.column();
    int to = from + fields;
    long[] own = line.cells();
    long[] all = cells;
    for (int i = from; i < to; i++) {
      all[slots[i]] = stamp | own[i];
    }
    int first = line.detailsBefore(from);
    int count = line.detailsBefore(to) - first;
    roomForRest(count);
    System.arraycopy(line.details(), first, rest, rests, count);
    rests += count;
    last = line.field(to - 1).value();
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
    places[path.slot()] = path;
  }

  /** The place of the list's next element. */
  WirePath element(WirePath list) throws UndecodableException {
    return paths.element(list, (int) numbers[list.slot()]++);
  }

  private void structure(WirePath path, boolean described, String found)
      throws UndecodableException {
    mark(path, described);
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
    return isStub(slot) ? (Long) numbers[slot] : (Long) known(slot).boxed(false);
  }

  @Nullable Double number(int slot) {
    if (!has(slot)) {
      return null;
    }
    return isStub(slot)
        ? (Double) Double.longBitsToDouble(numbers[slot])
        : (Double) known(slot).boxed(true);
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

  /** The cells of some slots; empty when one has a value that is not kept. */
  long[] cells(int[] slots, int base) {
    long[] found = new long[slots.length];
    for (int i = 0; i < slots.length; i++) {
      int slot = base + slots[i];
      found[i] = cell(slot);
      if ((found[i] & Known.STUB) != 0) {
        return NO_CELLS;
      }
    }
    return found;
  }

  /** What a slot has in this row, as {@link Known#cell()}; 0 when absent. */
  long cell(int slot) {
    return has(slot) ? cells[slot] & WHAT : 0;
  }

  /** The value of a slot; null when absent. */
  @Nullable Known value(int slot) {
    return has(slot) ? known(slot) : null;
  }

  boolean has(int slot) {
    return slot < cells.length && (cells[slot] & ~(NUMBER | Known.STUB)) == (stamp | Known.PRESENT);
  }

  private boolean isStub(int slot) {
    return (cells[slot] & Known.STUB) != 0;
  }

  private Known known(int slot) {
    return values.at((int) (cells[slot] & NUMBER));
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
      WirePath path = paths.element(places[slot], i);
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
    boolean kept = !mapped && restNumbers();
    if (kept) {
      Map<String, String> same = pool.details(restNumbers, rests);
      if (same != null) {
        return same;
      }
    }
    Map<String, String> details = pool.details(settle(), texts, rests, -1, 0);
    if (kept) {
      pool.remember(restNumbers, rests, details);
    }
    return details;
  }

  /** Finds the numbers of the details' values; false when one of them is not kept. */
  private boolean restNumbers() {
    for (int i = 0; i < rests; i++) {
      int slot = rest[i];
      if (isStub(slot)) {
        return false;
      }
      restNumbers[i] = (int) (cells[slot] & NUMBER);
    }
    return true;
  }

  /** The entries of a map in wire order, by their names alone. */
  Map<String, String> entries(int slot, String name) {
    return pool.details(settle(), texts, rests, slot, name.length() + 1);
  }

  /** An attribute that nobody knows, by its name; null when absent. */
  @Nullable String unknown(String name) {
    for (int i = 0; i < rests; i++) {
      if (places[rest[i]].text().equals(name)) {
        return textAt(rest[i]);
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
    return isStub(slot) ? texts[slot] : known(slot).text();
  }

  private long bitsAt(int slot) {
    return isStub(slot) ? numbers[slot] : known(slot).bits();
  }

  /** Puts the texts of details where those are that are not known; answers their places. */
  private WirePath[] settle() {
    WirePath[] found = new WirePath[rests];
    for (int i = 0; i < rests; i++) {
      int slot = rest[i];
      texts[slot] = textAt(slot);
      found[i] = places[slot];
    }
    return found;
  }

  private void remember(WirePath path) {
    roomForRest(1);
    rest[rests++] = path.slot();
    places[path.slot()] = path;
    mapped |= path.map() >= 0;
  }

  private void roomForRest(int more) {
    if (rests + more > rest.length) {
      rest = Arrays.copyOf(rest, Math.max(rests + more, 2 * rests));
      restNumbers = new int[rest.length];
    }
  }

  private void mark(WirePath path, boolean present) throws UndecodableException {
    int slot = path.slot();
    refuseSecond(path, slot);
    cells[slot] = stamp | (present ? nothing.cell() | Known.PRESENT : nothing.absentCell());
  }

  /** Makes room for a value too, if it is the first of its place in the answer. */
  private void refuseSecond(WirePath path, int slot) throws UndecodableException {
    if (slot >= cells.length) {
      grow();
    }
    if (cells[slot] >>> Integer.SIZE == row + 1) {
      throw twice(path);
    }
  }

  private UndecodableException twice(WirePath path) {
    return new UndecodableException(at(path.text()), "The attribute appears twice.");
  }

  private void grow() {
    int slots = Math.max(paths.slots(), 2 * cells.length);
    cells = Arrays.copyOf(cells, slots);
    numbers = Arrays.copyOf(numbers, slots);
    texts = Arrays.copyOf(texts, slots);
    places = Arrays.copyOf(places, slots);
  }

  private void keepSecret(char[] chars, int from, int count) {
    if (revealing) {
      wipe();
      secret = Arrays.copyOfRange(chars, from, from + count);
    }
  }
}
