package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.SecretNames;
import dev.fleetglass.http.UndecodableException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One object of an answer as flat text by dotted path, in wire order: what JSON, XML and CSV have
 * in common. Null, empty and absent are the same. Used again for every row of an answer; what a
 * taker has taken is gone, so that the rest are the attributes nobody knows.
 */
final class ServerWire {
  private static final int SHOWN = 40;

  private final Map<String, String> values = new LinkedHashMap<>();
  private int row = -1;
  private String type = "";

  /** Starts the next row. */
  void begin() {
    values.clear();
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

  /** Notes a value; null or empty is as if there were none. */
  void put(WirePath path, Shape.Kind kind, @Nullable String text) throws UndecodableException {
    once(path);
    if (text == null || text.isEmpty()) {
      return;
    }
    if (!path.shape().accepts(kind)) {
      throw wrong(path.text(), path.shape().described(), text);
    }
    if (path.secret()) {
      values.put(path.text(), SecretNames.MARK);
    } else {
      values.put(path.text(), path.shape() == Shape.AMOUNT ? amount(text) : text);
    }
  }

  /** Notes that an object begins. */
  void object(WirePath path) throws UndecodableException {
    structure(path, path.shape() == Shape.OBJECT, "an object");
  }

  /** Notes that a list begins. */
  void list(WirePath path) throws UndecodableException {
    structure(path, false, "a list");
  }

  /** Takes a text; null when absent. */
  @Nullable String text(String path) {
    return values.remove(path);
  }

  @Nullable Long whole(String path) throws UndecodableException {
    String text = values.remove(path);
    if (text == null) {
      return null;
    }
    String number = text.strip();
    try {
      return Long.valueOf(number);
    } catch (NumberFormatException e) {
      if (isWhole(number)) {
        throw new UndecodableException(at(path), "The number is out of range: " + shown(text));
      }
      throw wrong(path, Shape.INTEGER.described(), text);
    }
  }

  @Nullable Double number(String path) throws UndecodableException {
    String text = values.remove(path);
    if (text == null) {
      return null;
    }
    double number;
    try {
      number = isDecimal(text.strip()) ? Double.parseDouble(text.strip()) : Double.NaN;
    } catch (NumberFormatException e) {
      number = Double.NaN;
    }
    if (Double.isNaN(number)) {
      throw wrong(path, Shape.DECIMAL.described(), text);
    }
    if (Double.isInfinite(number)) {
      throw new UndecodableException(at(path), "The number is out of range: " + shown(text));
    }
    return number;
  }

  @Nullable Boolean flag(String path) throws UndecodableException {
    String text = values.remove(path);
    return switch (text == null ? "" : text.strip()) {
      case "" -> null;
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> throw wrong(path, Shape.BOOLEAN.described(), text == null ? "" : text);
    };
  }

  /** Takes milliseconds since 1970. */
  @Nullable Instant time(String path) throws UndecodableException {
    Long millis = whole(path);
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }

  /** What has not been taken; changes with the next row. */
  Map<String, String> rest() {
    return values;
  }

  /** A place of this row as failures name it. */
  String at(String path) {
    return path.isEmpty() ? "list[" + row + "]" : "list[" + row + "]." + path;
  }

  private void structure(WirePath path, boolean described, String found)
      throws UndecodableException {
    once(path);
    if (!described && path.shape() != Shape.FREE) {
      throw new UndecodableException(
          at(path.text()), "This is " + found + " instead of " + path.shape().described() + ".");
    }
  }

  private void once(WirePath path) throws UndecodableException {
    if (!path.firstIn(row)) {
      throw new UndecodableException(at(path.text()), "The attribute appears twice.");
    }
  }

  private UndecodableException wrong(String path, String expected, String text) {
    return new UndecodableException(at(path), "This is not " + expected + ": " + shown(text));
  }

  /** XML and CSV print a whole amount as {@code 100.0}, JSON as {@code 100}. */
  private static String amount(String text) {
    String number = text.strip();
    return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  private static boolean isWhole(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    return text.length() > start && text.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
  }

  /** Keeps out what Java reads as a number but no API means: hexadecimal, suffixes, words. */
  private static boolean isDecimal(String text) {
    return text.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0);
  }
}
