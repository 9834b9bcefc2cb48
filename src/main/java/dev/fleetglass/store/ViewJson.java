package dev.fleetglass.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fleetglass.model.SavedView;
import dev.fleetglass.model.ViewFileException;
import dev.fleetglass.model.ViewFileException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One view as JSON. What is left out stands for its usual value. */
final class ViewJson {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_SEARCH = 10_000;
  private static final int WIDEST = 10_000;

  /** Ids of columns and groups; signs that layouts are written with are not among them. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.]{0,99}");

  private ViewJson() {}

  /** Writes everything but the id, which is of no use to others. */
  static ObjectNode write(SavedView view) {
    ObjectNode node = JsonFile.MAPPER.createObjectNode();
    node.put("name", view.name());
    node.put("search", view.search());
    ArrayNode columns = node.putArray("columns");
    for (SavedView.Place place : view.columns()) {
      ObjectNode column = columns.addObject().put("id", place.column());
      if (place.width() > 0) {
        column.put("width", place.width());
      }
      if (!place.shown()) {
        column.put("hidden", true);
      }
    }
    ArrayNode sort = node.putArray("sort");
    for (SavedView.Sort term : view.sort()) {
      sort.addObject().put("column", term.column()).put("descending", term.descending());
    }
    node.put("pinned", view.pinned());
    node.put("group", view.group());
    return node;
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param path of the node in its document, for messages
   */
  static SavedView read(JsonNode node, String id, String path) throws ViewFileException {
    if (!node.isObject()) {
      throw wrong(path, "an object", node);
    }
    String name = text(node, "name", path, LONGEST_NAME).strip();
    if (name.isEmpty()) {
      throw wrong(path + ".name", "a name", node.path("name"));
    }
    List<SavedView.Place> columns = new ArrayList<>();
    for (JsonNode column : list(node, "columns", path)) {
      String at = path + ".columns[" + (columns.size() + 1) + "]";
      int width = number(column, "width", at, WIDEST);
      columns.add(new SavedView.Place(id(column, "id", at), width, !flag(column, "hidden", at)));
    }
    List<SavedView.Sort> sort = new ArrayList<>();
    for (JsonNode term : list(node, "sort", path)) {
      String at = path + ".sort[" + (sort.size() + 1) + "]";
      sort.add(new SavedView.Sort(id(term, "column", at), flag(term, "descending", at)));
    }
    String group = text(node, "group", path, LONGEST_NAME);
    if (!group.isEmpty()) {
      group = id(node, "group", path);
    }
    String search = text(node, "search", path, LONGEST_SEARCH);
    int pinned = number(node, "pinned", path, columns.size());
    return new SavedView(id, name, search, columns, sort, pinned, group);
  }

  private static String text(JsonNode node, String field, String path, int longest)
      throws ViewFileException {
    JsonNode value = node.path(field);
    if (value.isMissingNode()) {
      return "";
    }
    if (!value.isTextual() || value.textValue().length() > longest) {
      throw wrong(path + '.' + field, "a text of at most " + longest + " characters", value);
    }
    return value.textValue();
  }

  private static String id(JsonNode node, String field, String path) throws ViewFileException {
    JsonNode value = node.path(field);
    if (!value.isTextual() || !ID.matcher(value.textValue()).matches()) {
      throw wrong(path + '.' + field, "the id of a column", value);
    }
    return value.textValue();
  }

  private static int number(JsonNode node, String field, String path, int most)
      throws ViewFileException {
    JsonNode value = node.path(field);
    if (value.isMissingNode()) {
      return 0;
    }
    if (!value.isIntegralNumber()
        || !value.canConvertToInt()
        || value.intValue() < 0
        || value.intValue() > most) {
      throw wrong(path + '.' + field, "a number from 0 to " + most, value);
    }
    return value.intValue();
  }

  private static boolean flag(JsonNode node, String field, String path) throws ViewFileException {
    JsonNode value = node.path(field);
    if (!value.isMissingNode() && !value.isBoolean()) {
      throw wrong(path + '.' + field, "true or false", value);
    }
    return value.booleanValue();
  }

  private static JsonNode list(JsonNode node, String field, String path) throws ViewFileException {
    JsonNode value = node.path(field);
    if (!value.isMissingNode() && !value.isArray()) {
      throw wrong(path + '.' + field, "a list", value);
    }
    return value;
  }

  static ViewFileException wrong(String path, String expected, JsonNode value) {
    String found = value.isMissingNode() ? "nothing" : value.toString();
    String shown = found.length() > 60 ? found.substring(0, 60) + "…" : found;
    return new ViewFileException(Kind.FIELD, path, expected + ", found " + shown);
  }
}
