package dev.fleetglass.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fleetglass.model.DashboardFileException;
import dev.fleetglass.model.DashboardFileException.Kind;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** The fields of one object of a dashboard's file; a wrong one is told with its path. */
final class JsonFields {
  private final JsonNode node;
  private final String path;

  /** An object's fields; of the whole document the path is empty. */
  JsonFields(JsonNode node, String path) throws DashboardFileException {
    if (!node.isObject()) {
      throw wrong(path, "an object", node);
    }
    this.node = node;
    this.path = path;
  }

  String at(String field) {
    return path.isEmpty() ? field : path + '.' + field;
  }

  JsonNode get(String field) {
    return node.path(field);
  }

  JsonFields object(String field) throws DashboardFileException {
    return new JsonFields(get(field), at(field));
  }

  /** A text; empty when it is left out. */
  String text(String field, int longest) throws DashboardFileException {
    JsonNode value = get(field);
    if (value.isMissingNode()) {
      return "";
    }
    if (!value.isTextual() || value.textValue().length() > longest) {
      throw wrong(at(field), "a text of at most " + longest + " characters", value);
    }
    return value.textValue();
  }

  String matching(String field, Pattern pattern, String expected) throws DashboardFileException {
    JsonNode value = get(field);
    if (!value.isTextual() || !pattern.matcher(value.textValue()).matches()) {
      throw wrong(at(field), expected, value);
    }
    return value.textValue();
  }

  int number(String field, int least, int most) throws DashboardFileException {
    JsonNode value = get(field);
    if (!value.isIntegralNumber()
        || !value.canConvertToInt()
        || value.intValue() < least
        || value.intValue() > most) {
      throw wrong(at(field), "a whole number from " + least + " to " + most, value);
    }
    return value.intValue();
  }

  double real(String field) throws DashboardFileException {
    JsonNode value = get(field);
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      throw wrong(at(field), "a number", value);
    }
    return value.doubleValue();
  }

  boolean flag(String field, boolean otherwise) throws DashboardFileException {
    JsonNode value = get(field);
    if (value.isMissingNode()) {
      return otherwise;
    }
    if (!value.isBoolean()) {
      throw wrong(at(field), "true or false", value);
    }
    return value.booleanValue();
  }

  Duration length(String field, Duration otherwise, Duration longest)
      throws DashboardFileException {
    JsonNode value = get(field);
    if (value.isMissingNode()) {
      return otherwise;
    }
    return DurationText.read(value.isTextual() ? value.textValue() : "")
        .filter(length -> length.compareTo(longest) <= 0)
        .orElseThrow(() ->
            wrong(
                at(field),
                "a length of time such as 90s, 15m, 6h or 30d, at most "
                    + DurationText.write(longest),
                value));
  }

  <E extends Enum<E>> E word(String field, Class<E> type) throws DashboardFileException {
    JsonNode value = get(field);
    for (E one : type.getEnumConstants()) {
      if (value.isTextual() && word(one).equals(value.textValue())) {
        return one;
      }
    }
    String all =
        String.join(", ", Arrays.stream(type.getEnumConstants()).map(JsonFields::word).toList());
    throw wrong(at(field), "one of " + all, value);
  }

  /** A constant as it is written in files. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A list; empty when it is left out. */
  JsonNode list(String field, int most) throws DashboardFileException {
    JsonNode value = get(field);
    if (!value.isMissingNode() && (!value.isArray() || value.size() > most)) {
      throw wrong(at(field), "a list of at most " + most, value);
    }
    return value;
  }

  static DashboardFileException wrong(String path, String expected, JsonNode value) {
    String found =
        value.isMissingNode()
            ? "nothing"
            : value.isContainerNode()
                ? (value.isArray() ? "a list of " : "an object of ") + value.size()
                : value.toString();
    String shown = found.length() > 60 ? found.substring(0, 60) + "…" : found;
    return new DashboardFileException(Kind.FIELD, path, expected + ", found " + shown);
  }
}
