package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.UndecodableException;
import dev.fleetglass.provider.ShownText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All places of one answer, each made once, so that a row costs no new path texts. A dotted name in
 * a CSV header and nested objects in JSON or XML lead to the same place. Places that the layout
 * describes have its slots; others get the next free one when they are first met.
 */
final class WirePaths {
  /** Far above the 50 columns of real answers; a bound for what a hostile one can make us keep. */
  private static final int MOST = 20_000;

  /** Elements of described lists take their slots at once, whichever of them come. */
  private static final int MOST_SLOTS = 200_000;

  private static final int LONGEST = 2_000;

  private static final Layout.Node FREE = new Layout.Node(Shape.FREE, 0, true, null, Map.of());

  private final Map<String, WirePath> byText = new HashMap<>();
  private final Values values = new Values();
  private final WirePath root;
  private int slots;

  WirePaths(Layout layout) {
    root = new WirePath("", layout.root(), -1, 0, -1, values);
    slots = layout.size();
  }

  WirePath root() {
    return root;
  }

  /** The values that its places remember. */
  Values values() {
    return values;
  }

  /** How many slots there are by now. */
  int slots() {
    return slots;
  }

  /** The place of a named member; {@code name} may itself be dotted. */
  WirePath member(WirePath parent, String name) throws UndecodableException {
    WirePath known = parent.members().get(name);
    if (known == null) {
      checkLength(name);
      int dot = name.lastIndexOf('.');
      known =
          dot < 0
              ? step(parent, name)
              : step(member(parent, name.substring(0, dot)), name.substring(dot + 1));
      parent.members().put(name, known);
    }
    return known;
  }

  /** The place of a list's element, counted from 0 and asked for in order. */
  WirePath element(WirePath list, int index) throws UndecodableException {
    List<WirePath> elements = list.elements();
    if (index == elements.size()) {
      String text = list.text() + '[' + index + ']';
      Layout layout = list.node().element();
      WirePath known = byText.get(text);
      if (known != null && layout != null) {
        throw new UndecodableException(text, "The attribute appears twice.");
      }
      elements.add(
          known != null
              ? known
              : layout == null ? free(list, text) : described(text, layout, list.map()));
    }
    return elements.get(index);
  }

  private WirePath step(WirePath parent, String sent) throws UndecodableException {
    String name = ShownText.of(sent);
    String text = parent == root ? name : parent.text() + '.' + name;
    WirePath known = byText.get(text);
    if (known != null) {
      return known;
    }
    Layout.Node node = parent.node().members().get(name);
    if (node == null) {
      return free(parent, text);
    }
    return add(
        new WirePath(text, node, parent.base() + node.slot(), parent.base(), parent.map(), values));
  }

  private WirePath free(WirePath parent, String text) throws UndecodableException {
    int map = parent.shape() == Shape.MAP ? parent.slot() : parent.map();
    return add(new WirePath(text, FREE, take(1), 0, map, values));
  }

  /** An element of a described list: its layout begins at a slot of its own. */
  private WirePath described(String text, Layout layout, int map) throws UndecodableException {
    int slot = take(1 + layout.size());
    return add(new WirePath(text, layout.root(), slot, slot + 1, map, values));
  }

  private WirePath add(WirePath path) throws UndecodableException {
    String text = path.text();
    checkLength(text);
    if (byText.size() >= MOST || slots > MOST_SLOTS) {
      throw new UndecodableException(
          shortened(text), "There are more than " + MOST + " different attributes.");
    }
    byText.put(text, path);
    return path;
  }

  private static void checkLength(String text) throws UndecodableException {
    if (text.length() > LONGEST) {
      throw new UndecodableException(shortened(text), "The name of the attribute is too long.");
    }
  }

  private int take(int count) {
    int first = slots;
    slots += count;
    return first;
  }

  private static String shortened(String text) {
    return text.length() <= 100 ? text : text.substring(0, 100) + "…";
  }
}
