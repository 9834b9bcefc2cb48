package dev.fleetglass.provider.gogrid;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes servers as the service does in each format. A server is a map of attributes: text, number,
 * truth, null, a nested map, or a list of maps. Written for tests from the facts page alone.
 */
final class WireEncoder {
  private WireEncoder() {}

  static String encode(WireFormat format, List<Map<String, @Nullable Object>> servers) {
    return switch (format) {
      case JSON -> json(servers);
      case XML -> xml(servers);
      case CSV -> csv(servers);
    };
  }

  private static String json(List<Map<String, @Nullable Object>> servers) {
    StringBuilder out = new StringBuilder("{\"summary\":{\"total\":").append(servers.size());
    out.append(",\"start\":0,\"numpages\":0,\"returned\":").append(servers.size());
    out.append("},\"status\":\"success\",\"method\":\"/grid/server/list\",\"list\":");
    jsonValue(out, servers);
    return out.append('}').toString();
  }

  private static void jsonValue(StringBuilder out, @Nullable Object value) {
    switch (value) {
      case null -> out.append("null");
      case String text -> jsonText(out, text);
      case Map<?, ?> object -> {
        out.append('{');
        object.forEach((name, member) -> {
          jsonText(out, String.valueOf(name));
          jsonValue(out.append(':'), member);
          out.append(',');
        });
        out.append("\"object\":\"anything\"}");
      }
      case List<?> list -> {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
          jsonValue(i == 0 ? out : out.append(','), list.get(i));
        }
        out.append(']');
      }
      default -> out.append(value);
    }
  }

  private static void jsonText(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private static String xml(List<Map<String, @Nullable Object>> servers) {
    StringBuilder out = new StringBuilder("<gogrid><response method=\"/grid/server/list\"");
    out.append(" status=\"success\"><summary total=\"").append(servers.size());
    out.append("\" start=\"0\" numpages=\"0\" returned=\"").append(servers.size());
    out.append("\"/><list>");
    servers.forEach(server -> xmlObject(out, server));
    return out.append("</list></response></gogrid>").toString();
  }

  private static void xmlObject(StringBuilder out, Map<?, ?> object) {
    out.append("<object name=\"anything\">");
    object.forEach((name, value) -> {
      out.append("<attribute name=\"");
      xmlText(out, String.valueOf(name));
      out.append("\">");
      switch (value) {
        case null -> {}
        case Map<?, ?> nested -> xmlObject(out, nested);
        case List<?> list -> {
          out.append("<list>");
          list.forEach(element -> xmlObject(out, (Map<?, ?>) element));
          out.append("</list>");
        }
        default -> xmlText(out, value.toString());
      }
      out.append("</attribute>");
    });
    out.append("</object>");
  }

  private static void xmlText(StringBuilder out, String text) {
    out.append(
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("\r", "&#13;"));
  }

  private static String csv(List<Map<String, @Nullable Object>> servers) {
    Set<String> columns = new LinkedHashSet<>();
    List<Map<String, String>> rows =
        servers.stream()
            .map(server -> {
              Map<String, String> row = new LinkedHashMap<>();
              flatten(row, "", server);
              columns.addAll(row.keySet());
              return row;
            })
            .toList();
    StringBuilder out = new StringBuilder("# SUCCESS, /grid/server/list, TOTAL, ");
    out.append(rows.size()).append(", NUMPAGES, 0, START, 0, RETURNED, ").append(rows.size());
    out.append("\n# ").append(String.join(",", columns)).append('\n');
    for (Map<String, String> row : rows) {
      out.append(
              String.join(
                  ",",
                  columns.stream().map(column -> csvField(row.getOrDefault(column, ""))).toList()))
          .append('\n');
    }
    return out.toString();
  }

  private static void flatten(Map<String, String> row, String prefix, Map<?, ?> object) {
    object.forEach((name, value) -> {
      switch (value) {
        case null -> row.put(prefix + name, "");
        case Map<?, ?> nested -> flatten(row, prefix + name + '.', nested);
        // A list has one column without name or value.
        case List<?> list -> row.put("", "");
        default -> row.put(prefix + name, value.toString());
      }
    });
  }

  private static String csvField(String text) {
    return text.matches("(?s).*[,\"\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
