package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.UndecodableException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * All places of one answer, each made once, so that a row costs no new path texts. A dotted name in
 * a CSV header and nested objects in JSON or XML lead to the same place.
 */
final class WirePaths {
  /** Far above the 50 columns of real answers; a bound for what a hostile one can make us keep. */
  private static final int MOST = 20_000;

  private static final int LONGEST = 2_000;

  private static final Pattern INDEX = Pattern.compile("\\[\\d+]");
  private static final Map<String, Shape> SHAPES = shapes();

  private final Map<String, WirePath> byText = new HashMap<>();
  private final WirePath root = new WirePath("", Shape.OBJECT);

  WirePath root() {
    return root;
  }

  /** The place of a named member; {@code name} may itself be dotted. */
  WirePath member(WirePath parent, String name) throws UndecodableException {
    WirePath known = parent.members().get(name);
    if (known == null) {
      known = place(parent == root ? name : parent.text() + '.' + name);
      parent.members().put(name, known);
    }
    return known;
  }

  /** The place of a list's element, counted from 0 and asked for in order. */
  WirePath element(WirePath parent, int index) throws UndecodableException {
    List<WirePath> elements = parent.elements();
    if (index == elements.size()) {
      elements.add(place(parent.text() + '[' + index + ']'));
    }
    return elements.get(index);
  }

  private WirePath place(String text) throws UndecodableException {
    WirePath known = byText.get(text);
    if (known == null) {
      if (text.length() > LONGEST) {
        throw new UndecodableException(shortened(text), "The name of the attribute is too long.");
      }
      if (byText.size() >= MOST) {
        throw new UndecodableException(
            shortened(text), "There are more than " + MOST + " different attributes.");
      }
      known = new WirePath(text, shape(text));
      byText.put(text, known);
    }
    return known;
  }

  private static Shape shape(String text) {
    String pattern = text.indexOf('[') < 0 ? text : INDEX.matcher(text).replaceAll("[]");
    return SHAPES.getOrDefault(pattern, Shape.FREE);
  }

  private static String shortened(String text) {
    return text.length() <= 100 ? text : text.substring(0, 100) + "…";
  }

  private static Map<String, Shape> shapes() {
    Map<String, Shape> shapes = new HashMap<>();
    fields(shapes, "", Shape.INTEGER, "id", "diskSize");
    fields(shapes, "", Shape.TEXT, "name", "description");
    fields(shapes, "", Shape.BOOLEAN, "isSandbox");
    fields(shapes, "", Shape.DECIMAL, "cores");
    options(shapes, "", "ram", "state", "type", "os", "datacenter");
    for (String ip : List.of("ip", "privateip")) {
      shapes.put(ip, Shape.OBJECT);
      fields(shapes, ip + '.', Shape.INTEGER, "id");
      fields(shapes, ip + '.', Shape.TEXT, "ip", "subnet");
      fields(shapes, ip + '.', Shape.BOOLEAN, "public");
      options(shapes, ip + '.', "state", "datacenter");
    }
    shapes.put("image", Shape.OBJECT);
    fields(shapes, "image.", Shape.INTEGER, "id", "createdTime", "updatedTime");
    fields(shapes, "image.", Shape.TEXT, "name", "friendlyName", "description", "location");
    fields(shapes, "image.", Shape.TEXT, "ownerName");
    fields(shapes, "image.", Shape.BOOLEAN, "isActive", "isPublic");
    fields(shapes, "image.", Shape.AMOUNT, "price", "billingtokens[].price");
    options(shapes, "image.", "os", "architecture", "type", "state");
    shapes.put("image.owner", Shape.OBJECT);
    fields(shapes, "image.owner.", Shape.TEXT, "name");
    return Map.copyOf(shapes);
  }

  private static void fields(
      Map<String, Shape> shapes, String prefix, Shape shape, String... names) {
    for (String name : names) {
      shapes.put(prefix + name, shape);
    }
  }

  private static void options(Map<String, Shape> shapes, String prefix, String... names) {
    for (String name : names) {
      shapes.put(prefix + name, Shape.OBJECT);
      fields(shapes, prefix + name + '.', Shape.INTEGER, "id");
      fields(shapes, prefix + name + '.', Shape.TEXT, "name", "description");
    }
  }
}
