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
  private final Map<String, WirePath> members = new HashMap<>();
  private final List<WirePath> elements = new ArrayList<>();
  private @Nullable WirePath nextParent;
  private @Nullable WirePath next;
  private String nextName = "";

  /**
   * Makes a place.
   *
   * @param node what the API describes here
   * @param base slot at which the layout that describes it begins
   * @param map slot of the map that it is an entry of; -1 when it is none
   */
  WirePath(String text, Layout.Node node, int slot, int base, int map) {
    this.text = text;
    this.node = node;
    this.slot = slot;
    this.base = base;
    this.map = map;
    secret = SecretNames.within(text);
  }

  String text() {
    return text;
  }

  Shape shape() {
    return node.shape();
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
    return node.rest();
  }

  /** Whether what stands here is nobody's to see. */
  boolean secret() {
    return secret;
  }

  /**
   * The member of a parent that was met after this one last time; null unless it has that name.
   * Objects of one kind come with their members in one order.
   */
  @Nullable WirePath next(WirePath parent, String name) {
    return nextParent == parent && nextName.equals(name) ? next : null;
  }

  /** Notes what was met after this one. */
  void follow(WirePath parent, String name, WirePath member) {
    nextParent = parent;
    nextName = name;
    next = member;
  }

  Map<String, WirePath> members() {
    return members;
  }

  List<WirePath> elements() {
    return elements;
  }
}
