package dev.fleetglass.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fleetglass.model.DashboardFileException;
import dev.fleetglass.model.MetricUnit;
import dev.fleetglass.model.Tone;
import dev.fleetglass.model.dashboard.Panel;
import dev.fleetglass.model.dashboard.PanelKind;
import dev.fleetglass.model.dashboard.PanelOptions;
import dev.fleetglass.model.dashboard.PanelQuery;
import dev.fleetglass.model.dashboard.Place;
import dev.fleetglass.model.dashboard.Threshold;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One panel as JSON. What is left out stands for its usual value. */
final class PanelJson {
  /** Fields that are written only where they say something. */
  static final Set<String> OPTIONAL = Set.of("unit", "join", "compared", "thresholds");

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final int LONGEST_TEXT = 200;
  private static final int MOST_QUERIES = 20;
  private static final int MOST_THRESHOLDS = 50;
  private static final int LOWEST_ROW = 10_000;

  private PanelJson() {}

  static ObjectNode write(Panel panel, JsonNode before) {
    ObjectNode node = JsonFile.MAPPER.createObjectNode();
    node.put("id", panel.id()).put("title", panel.title());
    node.put("kind", JsonFields.word(panel.kind()));
    node.putObject("place")
        .put("column", panel.place().column())
        .put("row", panel.place().row())
        .put("width", panel.place().width())
        .put("height", panel.place().height());
    ArrayNode queries = node.putArray("queries");
    for (PanelQuery query : panel.queries()) {
      ObjectNode entry = queries.addObject();
      entry.put("connection", query.connection()).put("connectionName", query.connectionName());
      entry.put("metric", query.metric());
      ObjectNode where = entry.putObject("where");
      query.where().forEach(where::put);
    }
    options(panel.options(), node);
    DashboardJson.keepUnknown(before, node);
    return node;
  }

  private static void options(PanelOptions options, ObjectNode node) {
    MetricUnit unit = options.unit();
    if (unit != null) {
      node.put("unit", JsonFields.word(unit));
    }
    node.put("logarithmic", options.logarithmic()).put("zeroBased", options.zeroBased());
    if (!options.join().isZero()) {
      node.put("join", DurationText.write(options.join()));
    }
    if (!options.compared().isZero()) {
      node.put("compared", DurationText.write(options.compared()));
    }
    if (!options.thresholds().isEmpty()) {
      ArrayNode thresholds = node.putArray("thresholds");
      for (Threshold threshold : options.thresholds()) {
        ObjectNode entry = thresholds.addObject().put("from", threshold.from());
        Double to = threshold.to();
        if (to != null) {
          entry.put("to", to);
        }
        entry.put("tone", JsonFields.word(threshold.tone())).put("label", threshold.label());
      }
    }
    node.put("legend", options.legend()).put("events", options.events());
  }

  static Panel read(JsonFields fields) throws DashboardFileException {
    String id = fields.matching("id", ID, "an id of letters, digits, - and _");
    String title = fields.text("title", LONGEST_TEXT);
    PanelKind kind = fields.word("kind", PanelKind.class);
    return new Panel(id, title, kind, place(fields), queries(fields), options(fields));
  }

  private static Place place(JsonFields panel) throws DashboardFileException {
    JsonFields fields = panel.object("place");
    int column = fields.number("column", 0, Place.COLUMNS - 1);
    int row = fields.number("row", 0, LOWEST_ROW);
    int width = fields.number("width", 1, Place.COLUMNS - column);
    return new Place(column, row, width, fields.number("height", 1, 100));
  }

  private static List<PanelQuery> queries(JsonFields panel) throws DashboardFileException {
    List<PanelQuery> queries = new ArrayList<>();
    for (JsonNode entry : panel.list("queries", MOST_QUERIES)) {
      String path = panel.at("queries[" + (queries.size() + 1) + "]");
      JsonFields fields = new JsonFields(entry, path);
      String metric = fields.text("metric", LONGEST_TEXT);
      if (metric.isEmpty()) {
        throw JsonFields.wrong(path + ".metric", "the id of a metric", entry.path("metric"));
      }
      queries.add(
          new PanelQuery(
              fields.text("connection", LONGEST_TEXT),
              fields.text("connectionName", LONGEST_TEXT),
              metric,
              where(fields)));
    }
    return queries;
  }

  private static Map<String, String> where(JsonFields query) throws DashboardFileException {
    Map<String, String> where = new LinkedHashMap<>();
    if (!query.get("where").isMissingNode()) {
      JsonFields labels = query.object("where");
      for (Map.Entry<String, JsonNode> label : query.get("where").properties()) {
        where.put(label.getKey(), labels.text(label.getKey(), LONGEST_TEXT));
      }
    }
    return where;
  }

  private static PanelOptions options(JsonFields fields) throws DashboardFileException {
    PanelOptions usual = PanelOptions.DEFAULT;
    @Nullable MetricUnit unit =
        fields.get("unit").isMissingNode() ? null : fields.word("unit", MetricUnit.class);
    List<Threshold> thresholds = new ArrayList<>();
    for (JsonNode entry : fields.list("thresholds", MOST_THRESHOLDS)) {
      String path = fields.at("thresholds[" + (thresholds.size() + 1) + "]");
      thresholds.add(threshold(new JsonFields(entry, path)));
    }
    return new PanelOptions(
        unit,
        fields.flag("logarithmic", usual.logarithmic()),
        fields.flag("zeroBased", usual.zeroBased()),
        fields.length("join", Duration.ZERO, DashboardJson.LONGEST),
        fields.length("compared", Duration.ZERO, DashboardJson.LONGEST),
        thresholds,
        fields.flag("legend", usual.legend()),
        fields.flag("events", usual.events()));
  }

  private static Threshold threshold(JsonFields fields) throws DashboardFileException {
    double from = fields.real("from");
    @Nullable Double to = fields.get("to").isMissingNode() ? null : fields.real("to");
    if (to != null && to <= from) {
      throw JsonFields.wrong(fields.at("to"), "a number above \"from\"", fields.get("to"));
    }
    Tone tone = fields.get("tone").isMissingNode() ? Tone.FAILED : fields.word("tone", Tone.class);
    return new Threshold(from, to, tone, fields.text("label", LONGEST_TEXT));
  }
}
