package dev.fleetglass.ui.inventory;

import dev.fleetglass.model.Coded;
import dev.fleetglass.model.Option;
import dev.fleetglass.ui.common.DetailField;
import dev.fleetglass.ui.common.DetailSection;
import dev.fleetglass.ui.common.Formats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what a service sent of one object for the drawer; what it did not send is left out. */
public final class FactSheet {
  private final Formats formats;
  private final String feature;
  private final List<DetailSection> sections = new ArrayList<>();
  private List<DetailField> fields = new ArrayList<>();
  private String title = "";

  /**
   * An empty sheet.
   *
   * @param feature the beginning of its text keys
   */
  public FactSheet(Formats formats, String feature) {
    this.formats = formats;
    this.feature = feature;
  }

  /** A state's word with the service's own text where they differ. */
  public static String coded(String word, Coded<?> value) {
    String wire = value.wire().strip();
    return wire.isEmpty() || wire.equalsIgnoreCase(word) ? word : word + " (" + wire + ")";
  }

  /** Begins a section. */
  public FactSheet section(String key) {
    close();
    title = formats.texts().get(feature + ".section." + key);
    return this;
  }

  public FactSheet text(String key, @Nullable String value) {
    return add(key, value, false);
  }

  public FactSheet mono(String key, @Nullable String value) {
    return add(key, value, true);
  }

  public FactSheet number(String key, @Nullable Number value) {
    return add(key, value == null ? null : value.toString(), true);
  }

  public FactSheet flag(String key, @Nullable Boolean value) {
    return add(key, value == null ? null : formats.flag(value), false);
  }

  /** Name, description where it says more, and number: {@code On (Server is started.) #1}. */
  public FactSheet option(String key, @Nullable Option value) {
    if (value == null) {
      return this;
    }
    String more = value.description();
    String words =
        more == null || more.equals(value.name()) ? value.name() : value.name() + " (" + more + ")";
    String id = value.id() == null ? "" : " #" + value.id();
    return add(key, (words + id).strip(), false);
  }

  /** The exact time with its zone. */
  public FactSheet time(String key, @Nullable Instant value) {
    return add(key, value == null ? null : formats.exact(value), true);
  }

  /** A fact with a label of its own. */
  public FactSheet fact(String label, String value) {
    fields.add(DetailField.mono(label, value));
    return this;
  }

  /** Facts by the service's own names, within the present section. */
  public FactSheet facts(Map<String, String> facts) {
    facts.forEach((name, value) -> fields.add(DetailField.mono(name, value)));
    return this;
  }

  /** Fields without a place in the model, by their wire names. */
  public FactSheet others(Map<String, String> details) {
    close();
    title = formats.texts().get("inventory.details.others");
    details.forEach((name, value) -> fields.add(DetailField.mono(name, value)));
    return this;
  }

  public List<DetailSection> sections() {
    close();
    return List.copyOf(sections);
  }

  private FactSheet add(String key, @Nullable String value, boolean mono) {
    if (value != null) {
      String label = formats.texts().get(feature + ".field." + key);
      fields.add(new DetailField(label, value, mono));
    }
    return this;
  }

  private void close() {
    if (!fields.isEmpty()) {
      sections.add(new DetailSection(title, fields));
      fields = new ArrayList<>();
    }
  }
}
