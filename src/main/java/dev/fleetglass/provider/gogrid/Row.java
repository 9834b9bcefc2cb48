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
  private static final int SHOWN = 40;
  private static final char[] NO_SECRET = {};

  private final WirePaths paths;
  private final Pool pool;
  private final Numbers.Result parsed = new Numbers.Result();
  private final LastValues last = new LastValues();

  /** Of each slot: twice the number of the row that had it last, plus one if it had a value. */
  private int[] seen;

  private long[] numbers;
  private @Nullable String[] texts;
  private WirePath[] lists;
  private WirePath[] rest = new WirePath[32];
  private int rests;
  private int row = -1;
  private String type = "";
  private char[] secret = NO_SECRET;
  private boolean revealing;

  Row(WirePaths paths, Pool pool) {
    this.paths = paths;
    this.pool = pool;
    int slots = Math.max(16, paths.slots());
    seen = new int[slots];
    Arrays.fill(seen, -1);
    numbers = new long[slots];
    texts = new String[slots];
    lists = new WirePath[slots];
  }

  Pool pool() {
    return pool;
  }

  /** Starts the next row. */
  void begin() {
    rests = 0;
    type = "";
    row++;
  }

  void type(String name) {
    type = name;
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
    boolean any = count > 0;
    Shape shape = path.shape();
    mark(path, any && shape != Shape.SECRET && shape != Shape.LIST);
    if (!any) {
      return;
    }
    if (!shape.accepts(kind)) {
      throw wrong(path, new String(chars, from, count));
    }
    int slot = path.slot();
    if (last.isAgain(slot, chars, from, count)) {
      if (path.rest() || shape == Shape.LIST) {
        remember(path);
      }
      return;
    }
    read(path, shape, chars, from, count);
    if (shape != Shape.SECRET && !path.secret()) {
      last.keep(slot, chars, from, count);
    }
  }

  private void read(WirePath path, Shape shape, char[] chars, int from, int count)
      throws UndecodableException {
    int slot = path.slot();
    if (path.rest() || shape == Shape.LIST) {
      texts[slot] =
          path.secret()
              ? SecretNames.MARK
              : shape == Shape.AMOUNT ? amount(chars, from, count) : pool.text(chars, from, count);
      remember(path);
      return;
    }
    switch (shape) {
      case SECRET -> keepSecret(chars, from, count);
      case INTEGER -> integer(path, chars, from, count);
      case TIME -> time(path, chars, from, count);
      case BOOLEAN -> numbers[slot] = truth(path, chars, from, count);
      case DECIMAL -> decimal(path, pool.text(chars, from, count));
      case AMOUNT -> texts[slot] = amount(chars, from, count);
      default -> texts[slot] = text(slot, chars, from, count);
    }
  }

  /** Texts that are different in every row are not worth looking for. */
  private String text(int slot, char[] chars, int from, int count) {
    if (last.differs(slot)) {
      return pool.unpooled(chars, from, count);
    }
    String text = pool.text(chars, from, count);
    last.met(slot, pool.lastWasKnown());
    return text;
  }

  /** Notes that a place has no value. */
  void putNothing(WirePath path) throws UndecodableException {
    mark(path, false);
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
    if (!described && path.shape() != Shape.FREE) {
      throw new UndecodableException(
          at(path.text()), "This is " + found + " instead of " + path.shape().described() + ".");
    }
  }

  /** Takes a text; null when absent. */
  @Nullable String text(int slot) {
    return has(slot) ? texts[slot] : null;
  }

  String textOrEmpty(int slot) {
    String text = text(slot);
    return text == null ? "" : text;
  }

  @Nullable Long whole(int slot) {
    return has(slot) ? (Long) numbers[slot] : null;
  }

  @Nullable Double number(int slot) {
    return has(slot) ? (Double) Double.longBitsToDouble(numbers[slot]) : null;
  }

  @Nullable Boolean flag(int slot) {
    return has(slot) ? (Boolean) (numbers[slot] != 0) : null;
  }

  @Nullable Instant time(int slot) {
    return has(slot) ? Instant.ofEpochMilli(numbers[slot]) : null;
  }

  /** The bits of a number, of a truth or of a time, or a list's length; 0 when absent. */
  long bits(int slot) {
    return has(slot) ? numbers[slot] : 0;
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
    return pool.details(rest, texts, rests, -1, 0);
  }

  /** The entries of a map in wire order, by their names alone. */
  Map<String, String> entries(int slot, String name) {
    return pool.details(rest, texts, rests, slot, name.length() + 1);
  }

  /** An attribute that nobody knows, by its name; null when absent. */
  @Nullable String unknown(String name) {
    for (int i = 0; i < rests; i++) {
      if (rest[i].text().equals(name)) {
        return texts[rest[i].slot()];
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

  private void remember(WirePath path) {
    if (rests == rest.length) {
      rest = Arrays.copyOf(rest, 2 * rests);
    }
    rest[rests++] = path;
  }

  private void mark(WirePath path, boolean present) throws UndecodableException {
    int slot = path.slot();
    if (slot >= seen.length) {
      grow();
    }
    if (seen[slot] >> 1 == row) {
      throw new UndecodableException(at(path.text()), "The attribute appears twice.");
    }
    seen[slot] = 2 * row + (present ? 1 : 0);
  }

  private void grow() {
    int before = seen.length;
    int slots = Math.max(paths.slots(), 2 * before);
    seen = Arrays.copyOf(seen, slots);
    Arrays.fill(seen, before, slots, -1);
    numbers = Arrays.copyOf(numbers, slots);
    texts = Arrays.copyOf(texts, slots);
    lists = Arrays.copyOf(lists, slots);
  }

  private void keepSecret(char[] chars, int from, int count) {
    if (revealing) {
      wipe();
      secret = Arrays.copyOfRange(chars, from, from + count);
    }
  }

  private void integer(WirePath path, char[] chars, int from, int count)
      throws UndecodableException {
    numbers[path.slot()] =
        switch (Numbers.whole(chars, from, count, parsed)) {
          case GOOD -> parsed.value();
          case RANGE -> throw tooLarge(path, new String(chars, from, count));
          case NONE -> throw wrong(path, new String(chars, from, count));
        };
  }

  private void time(WirePath path, char[] chars, int from, int count) throws UndecodableException {
    numbers[path.slot()] =
        switch (Numbers.whole(chars, from, count, parsed)) {
          case GOOD -> parsed.value();
          case RANGE -> throw tooLarge(path, new String(chars, from, count));
          case NONE -> date(path, new String(chars, from, count));
        };
  }

  private long date(WirePath path, String text) throws UndecodableException {
    Instant date = Numbers.javaDate(text);
    if (date == null) {
      throw wrong(path, text);
    }
    return date.toEpochMilli();
  }

  private long truth(WirePath path, char[] chars, int from, int count) throws UndecodableException {
    String text = pool.text(chars, from, count);
    return switch (text.strip()) {
      case "true" -> 1;
      case "false" -> 0;
      default -> throw wrong(path, text);
    };
  }

  private void decimal(WirePath path, String text) throws UndecodableException {
    double number = Numbers.decimal(text);
    if (Double.isNaN(number)) {
      throw wrong(path, text);
    }
    if (Double.isInfinite(number)) {
      throw tooLarge(path, text);
    }
    numbers[path.slot()] = Double.doubleToRawLongBits(number);
  }

  /** XML and CSV print a whole amount as {@code 100.0}, JSON as {@code 100}. */
  private String amount(char[] chars, int from, int count) {
    int start = from;
    int end = from + count;
    while (start < end && Character.isWhitespace(chars[start])) {
      start++;
    }
    while (end > start && Character.isWhitespace(chars[end - 1])) {
      end--;
    }
    boolean whole = end - start > 2 && chars[end - 2] == '.' && chars[end - 1] == '0';
    return pool.text(chars, start, (whole ? end - 2 : end) - start);
  }

  private UndecodableException wrong(WirePath path, String text) {
    return new UndecodableException(
        at(path.text()), "This is not " + path.shape().described() + ": " + shown(text));
  }

  private UndecodableException tooLarge(WirePath path, String text) {
    return new UndecodableException(at(path.text()), "The number is out of range: " + shown(text));
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
