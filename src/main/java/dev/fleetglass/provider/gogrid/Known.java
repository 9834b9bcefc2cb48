package dev.fleetglass.provider.gogrid;

import java.nio.CharBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A value that a place had before, with what was read out of its characters. */
final class Known {
  /** In {@link #cell}: its slot has a value, and not only the details. */
  static final long PRESENT = 1L << 31;

  /** In {@link #cell}: it stands for values that are not kept. */
  static final long STUB = 1L << 30;

  private static final char[] NONE = {};

  private final WirePath place;
  private final Shape.Kind kind;
  private final char[] chars;
  private final @Nullable String text;
  private final long bits;
  private final int hash;
  private final long cell;

  /** The place's own, kept here too: whoever has found a value need not go and see the place. */
  private final int slot;

  private final boolean detail;

  /** Whether JSON has the characters as they are. */
  private final boolean plain;

  private @Nullable Object boxed;
  private @Nullable Known next;
  private @Nullable Stretch stretch;
  private boolean met;
  private boolean metAlone;
  private Made.@Nullable Part made;

  /**
   * Keeps a value.
   *
   * @param number its own among the {@link Values} of the answer
   * @param kind how the format marked it
   * @param chars for itself alone
   * @param bits a number, a truth or a time; 0 when it is a text
   * @param hash of the characters
   */
  Known(
      int number,
      WirePath place,
      Shape.Kind kind,
      char[] chars,
      @Nullable String text,
      long bits,
      int hash) {
    this.place = place;
    this.kind = kind;
    this.chars = chars;
    this.text = text;
    this.bits = bits;
    this.hash = hash;
    slot = place.slot();
    boolean present = place.shape() != Shape.LIST && place.shape() != Shape.SECRET;
    cell = number | (present ? PRESENT : 0) | (chars.length == 0 ? STUB : 0);
    detail = place.detail();
    plain = kind != Shape.Kind.STRING || CharBuffer.wrap(chars).chars().allMatch(Known::isPlain);
  }

  /** Whether a string of JSON has a character as it is. */
  static boolean isPlain(int c) {
    return c >= ' ' && c != '"' && c != '\\';
  }

  /** Stands for all values of a place that are not kept. */
  static Known stub(int number, WirePath place) {
    return new Known(number, place, Shape.Kind.UNTYPED, NONE, null, 0, 0);
  }

  boolean isStub() {
    return (cell & STUB) != 0;
  }

  /**
   * Whether this is a value of that place and made of these characters, of which there are some.
   */
  boolean is(WirePath other, Shape.Kind mark, char[] source, int from, int count) {
    return place == other
        && kind == mark
        && chars.length == count
        && Arrays.equals(chars, 0, count, source, from, from + count);
  }

  /**
   * Where the value ends in a JSON text in which it begins at an index; negative when it does not,
   * or when it cannot be seen before the text's end.
   */
  int written(char[] source, int from, int to) {
    int quote = kind == Shape.Kind.STRING ? 1 : 0;
    int first = from + quote;
    int after = first + chars.length;
    if (!plain || isStub() || after >= to) {
      return -1;
    }
    boolean same =
        (quote == 0 || source[from] == '"')
            && Arrays.equals(chars, 0, chars.length, source, first, after);
    char next = source[after];
    boolean ends = quote == 1 ? next == '"' : next == ',' || next == '}';
    return same && ends ? after + quote : -1;
  }

  int slot() {
    return slot;
  }

  /** Its number, whether its slot has a value, and whether it only stands for one. */
  long cell() {
    return cell;
  }

  /** The same, where there is a value only for the details, or none. */
  long absentCell() {
    return cell & ~PRESENT;
  }

  /** Whether it is among the details. */
  boolean detail() {
    return detail;
  }

  @Nullable String text() {
    return text;
  }

  long bits() {
    return bits;
  }

  int hash() {
    return hash;
  }

  /** The number as an object, the same one each time. */
  Object boxed(boolean decimal) {
    Object number = boxed;
    if (number == null) {
      number = decimal ? (Object) Double.longBitsToDouble(bits) : (Object) bits;
      boxed = number;
    }
    return number;
  }

  /** What came after this value the last time. */
  @Nullable Known next() {
    return next;
  }

  void next(Known value) {
    next = value;
  }

  WirePath place() {
    return place;
  }

  /** How many characters it has. */
  int length() {
    return chars.length;
  }

  /** Whether a character is among those that it has. */
  boolean has(char wanted) {
    for (char c : chars) {
      if (c == wanted) {
        return true;
      }
    }
    return false;
  }

  /** Writes its characters to a place in a target. */
  void copy(char[] target, int to) {
    System.arraycopy(chars, 0, target, to, chars.length);
  }

  /** The fields of a CSV line that came after it; null when none are kept yet. */
  @Nullable Stretch stretch() {
    return stretch;
  }

  void stretch(Stretch fields) {
    stretch = fields;
  }

  /** Whether this has been asked before. */
  boolean again() {
    boolean before = met;
    met = true;
    return before;
  }

  /** Whether it has been asked before if this field was read by itself. */
  boolean aloneAgain() {
    boolean before = metAlone;
    metAlone = true;
    return before;
  }

  /** What was last made of this value and those after it. */
  Made.@Nullable Part made() {
    return made;
  }

  void made(Made.Part thing) {
    made = thing;
  }
}
