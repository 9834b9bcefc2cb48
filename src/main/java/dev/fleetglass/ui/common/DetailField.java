package dev.fleetglass.ui.common;

/**
 * One fact in the detail drawer.
 *
 * @param label translated, or the wire name of a field without a translation
 * @param value what people read; empty is shown as a dash
 * @param mono whether the value is technical and set in the monospaced face
 */
public record DetailField(String label, String value, boolean mono) {
  public static DetailField text(String label, String value) {
    return new DetailField(label, value, false);
  }

  public static DetailField mono(String label, String value) {
    return new DetailField(label, value, true);
  }
}
