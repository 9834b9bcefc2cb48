package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.SecretNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in the objects of one answer, such as {@code ip.state.id} or {@code
 * image.billingtokens[0].id}, with the slot that holds its value.
 */
final class WirePath {
  private final String text;
  private final Layout.Node node;
  private final int slot;
  private final int base;
  private final int map;
  private final boolean secret;
  private final @Nullable Memory memory;
  private final Shape shape;
  private final boolean rest;
  private final boolean detail;
  private final Map<String, WirePath> members = new HashMap<>();
  private final List<WirePath> elements = new ArrayList<>();
  private final Map<String, Member> named = new HashMap<>();
  private final Member start = new Member("", null);

  /**
   * Makes a place.
   *
   * @param node what the API describes here
   * @param base slot at which the layout that describes it begins
   * @param map slot of the map that it is an entry of; -1 when it is none
   * @param values of the answer, where places remember theirs
   */
  WirePath(String text, Layout.Node node, int slot, int base, int map, Values values) {
    this.text = text;
    this.node = node;
    this.slot = slot;
    this.base = base;
    this.map = map;
    shape = node.shape();
    rest = node.rest();
    secret = SecretNames.within(text);
    detail = rest || shape == Shape.LIST;
    boolean hidden = shape == Shape.SECRET || (detail && secret);
    memory = hidden ? null : new Memory(values, this);
  }

  String text() {
    return text;
  }

  Shape shape() {
    return shape;
  }

  Layout.Node node() {
    return node;
  }

  int slot() {
    return slot;
  }

  int base() {
    return base;
  }

  /** Slot of the map that this is an entry of; -1 when it is none. */
  int map() {
    return map;
  }

  /** Whether the value has no place of its own in the model. */
  boolean rest() {
    return rest;
  }

  /** Whether a value here goes to the details; so does a list that is written as a text. */
  boolean detail() {
    return detail;
  }

  /** Whether what stands here is nobody's to see. */
  boolean secret() {
    return secret;
  }

  /** The values that were here in earlier rows; null when they must not be kept. */
  @Nullable Memory memory() {
    return memory;
  }

  Map<String, WirePath> members() {
    return members;
  }

  /** The members of JSON objects here by their names. */
  Map<String, Member> named() {
    return named;
  }

  /** Before the first member of a JSON object here. */
  Member start() {
    return start;
  }

  List<WirePath> elements() {
    return elements;
  }
}
