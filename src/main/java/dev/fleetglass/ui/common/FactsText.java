package dev.fleetglass.ui.common;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All facts of a drawer in one text. */
public final class FactsText {
  private static final JsonFactory JSON = new JsonFactory();

  private FactsText() {}

  /** For people: a title line, then a heading and {@code label: value} lines for each section. */
  public static String plain(String title, List<DetailSection> sections) {
    StringBuilder text = new StringBuilder(title).append('\n');
    for (DetailSection section : sections) {
      text.append('\n').append(section.title()).append('\n');
      for (DetailField field : section.fields()) {
        text.append(field.label()).append(": ").append(field.value()).append('\n');
      }
    }
    return text.toString();
  }

  /** An object of sections, each an object of its facts, all named as they are shown. */
  public static String json(List<DetailSection> sections) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
      out.writeStartObject();
      Set<String> titles = new HashSet<>();
      for (DetailSection section : sections) {
        out.writeObjectFieldStart(unlike(titles, section.title()));
        Set<String> labels = new HashSet<>();
        for (DetailField field : section.fields()) {
          out.writeStringField(unlike(labels, field.label()), field.value());
        }
        out.writeEndObject();
      }
      out.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** Two members of one name would make a reader lose one of them. */
  private static String unlike(Set<String> used, String name) {
    String unique = name;
    for (int copy = 2; !used.add(unique); copy++) {
      unique = name + " " + copy;
    }
    return unique;
  }
}
