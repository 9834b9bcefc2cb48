package dev.fleetglass.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fleetglass.model.DashboardFileException;
import dev.fleetglass.model.DashboardFileException.Kind;
import dev.fleetglass.model.dashboard.Dashboard;
import dev.fleetglass.model.dashboard.Panel;
import dev.fleetglass.model.dashboard.Variable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A dashboard as a document of JSON that people can read and change. */
final class DashboardJson {
  static final int FORMAT = 1;
  static final String KIND = "fleetglass-dashboard";
  static final Duration LONGEST = Duration.ofDays(3_660);

  private static final int LONGEST_TEXT = 200;
  private static final int MOST_PANELS = 200;
  private static final int MOST_VARIABLES = 20;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,60}");

  private DashboardJson() {}

  /**
   * Writes everything but the id, which is the file's name.
   *
   * @param before the document as it is now, whose fields of no meaning to this program stay
   */
  static ObjectNode write(Dashboard dashboard, ObjectNode before) {
    ObjectNode node = JsonFile.MAPPER.createObjectNode();
    node.put("kind", KIND).put("format", FORMAT).put("title", dashboard.title());
    node.put("range", DurationText.write(dashboard.range()));
    ArrayNode variables = node.putArray("variables");
    for (Variable variable : dashboard.variables()) {
      variables
          .addObject()
          .put("name", variable.name())
          .put("label", variable.label())
          .put("value", variable.value());
    }
    ArrayNode panels = node.putArray("panels");
    for (Panel panel : dashboard.panels()) {
      panels.add(PanelJson.write(panel, named(before.path("panels"), panel.id())));
    }
    keepUnknown(before, node);
    return node;
  }

  /** Reads what {@link #write} wrote. */
  static Dashboard read(JsonNode document, String id) throws DashboardFileException {
    if (!document.path("kind").asText().equals(KIND) || !document.path("format").isInt()) {
      throw new DashboardFileException(Kind.NOT_DASHBOARD, "", "");
    }
    if (document.path("format").intValue() > FORMAT) {
      throw new DashboardFileException(Kind.NEWER, "", document.path("format").asText());
    }
    JsonFields fields = new JsonFields(document, "");
    String title = fields.text("title", LONGEST_TEXT).strip();
    if (title.isEmpty()) {
      throw JsonFields.wrong("title", "a title", document.path("title"));
    }
    Duration range = fields.length("range", Duration.ofHours(1), LONGEST);
    if (range.isZero()) {
      throw JsonFields.wrong("range", "more than no time", document.path("range"));
    }
    return new Dashboard(id, title, range, variables(fields), panels(fields));
  }

  private static List<Variable> variables(JsonFields document) throws DashboardFileException {
    List<Variable> variables = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonNode entry : document.list("variables", MOST_VARIABLES)) {
      JsonFields fields = new JsonFields(entry, "variables[" + (variables.size() + 1) + "]");
      String name = fields.matching("name", NAME, "a name of letters, digits and underscores");
      if (!names.add(name)) {
        throw JsonFields.wrong(fields.at("name"), "a name of its own", entry.path("name"));
      }
      String label = fields.text("label", LONGEST_TEXT);
      variables.add(
          new Variable(name, label.isEmpty() ? name : label, fields.text("value", LONGEST_TEXT)));
    }
    return variables;
  }

  private static List<Panel> panels(JsonFields document) throws DashboardFileException {
    List<Panel> panels = new ArrayList<>();
    for (JsonNode entry : document.list("panels", MOST_PANELS)) {
      String path = "panels[" + (panels.size() + 1) + "]";
      Panel panel = PanelJson.read(new JsonFields(entry, path));
      for (int i = 0; i < panels.size(); i++) {
        if (panels.get(i).id().equals(panel.id())) {
          throw JsonFields.wrong(path + ".id", "an id of its own", entry.path("id"));
        }
        if (panels.get(i).place().overlaps(panel.place())) {
          String other = "a place that does not overlap panels[" + (i + 1) + "]";
          throw JsonFields.wrong(path + ".place", other, entry.path("place"));
        }
      }
      panels.add(panel);
    }
    return panels;
  }

  private static JsonNode named(JsonNode panels, String id) {
    for (JsonNode panel : panels) {
      if (panel.path("id").asText().equals(id)) {
        return panel;
      }
    }
    return JsonFile.MAPPER.createObjectNode();
  }

  /** Takes over fields that a newer program, or a person, has written. */
  static void keepUnknown(JsonNode before, ObjectNode now) {
    before
        .properties()
        .forEach(field -> {
          if (!now.has(field.getKey()) && !PanelJson.OPTIONAL.contains(field.getKey())) {
            now.set(field.getKey(), field.getValue());
          }
        });
  }
}
