package dev.fleetglass.ui.chart.export;

import dev.fleetglass.export.ExportNote;
import dev.fleetglass.ui.theme.Fonts;
import java.util.List;
import java.util.Locale;
import javafx.scene.paint.Color;

/** Writes SVG 1.1. */
final class SvgInk implements Ink {
  private static final String NAMESPACE = "https://fleetglass.dev/panel";

  private final StringBuilder svg = new StringBuilder(1 << 14);
  private int clips;

  /** Begins a picture of this size. */
  SvgInk(double width, double height, String title, String description, List<ExportNote> notes) {
    svg.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
        .append(number(width))
        .append("\" height=\"")
        .append(number(height))
        .append("\" viewBox=\"0 0 ")
        .append(number(width))
        .append(' ')
        .append(number(height))
        .append("\" role=\"img\">\n<title>")
        .append(Xml.escaped(title))
        .append("</title>\n<desc>")
        .append(Xml.escaped(description))
        .append("</desc>\n<metadata><panel xmlns=\"")
        .append(NAMESPACE)
        .append("\">\n");
    for (ExportNote note : notes) {
      svg.append("<note key=\"")
          .append(Xml.escaped(note.key()))
          .append("\">")
          .append(Xml.escaped(note.value()))
          .append("</note>\n");
    }
    svg.append("</panel></metadata>\n");
  }

  /** The whole file; the last call. */
  String finish() {
    return svg.append("</svg>\n").toString();
  }

  @Override
  public void line(double[] xs, double[] ys, int count, Color colour, double width, double[] dash) {
    svg.append("<polyline points=\"");
    points(xs, ys, count);
    svg.append("\" fill=\"none\" stroke-linejoin=\"round\" stroke-width=\"")
        .append(number(width))
        .append('"');
    paint("stroke", colour);
    if (dash.length > 0) {
      svg.append(" stroke-dasharray=\"");
      for (int i = 0; i < dash.length; i++) {
        svg.append(i == 0 ? "" : " ").append(number(dash[i]));
      }
      svg.append('"');
    }
    svg.append("/>\n");
  }

  @Override
  public void area(double[] xs, double[] ys, int count, Color colour) {
    svg.append("<polygon points=\"");
    points(xs, ys, count);
    svg.append('"');
    paint("fill", colour);
    svg.append("/>\n");
  }

  @Override
  public void box(double x, double y, double width, double height, Color colour) {
    svg.append("<rect x=\"")
        .append(number(x))
        .append("\" y=\"")
        .append(number(y))
        .append("\" width=\"")
        .append(number(width))
        .append("\" height=\"")
        .append(number(height))
        .append('"');
    paint("fill", colour);
    svg.append("/>\n");
  }

  @Override
  public void dot(double x, double y, double radius, Color colour) {
    svg.append("<circle cx=\"")
        .append(number(x))
        .append("\" cy=\"")
        .append(number(y))
        .append("\" r=\"")
        .append(number(radius))
        .append('"');
    paint("fill", colour);
    svg.append("/>\n");
  }

  @Override
  public void text(
      String words, double x, double y, double size, Color colour, Anchor at, Face face) {
    svg.append("<text x=\"")
        .append(number(x))
        .append("\" y=\"")
        .append(number(y))
        .append("\" font-size=\"")
        .append(number(size))
        .append("\" font-family=\"")
        .append(
            face == Face.FIGURES || face == Face.STRONG_FIGURES
                ? "'" + Fonts.MONO + "', monospace"
                : "'" + Fonts.TEXT + "', sans-serif")
        .append('"');
    if (face == Face.STRONG || face == Face.STRONG_FIGURES) {
      svg.append(" font-weight=\"bold\"");
    }
    if (at != Anchor.START) {
      svg.append(at == Anchor.END ? " text-anchor=\"end\"" : " text-anchor=\"middle\"");
    }
    paint("fill", colour);
    svg.append(" xml:space=\"preserve\">").append(Xml.escaped(words)).append("</text>\n");
  }

  @Override
  public void begin(String name, double x, double y, double width, double height) {
    clips++;
    svg.append("<clipPath id=\"clip").append(clips).append("\"><rect x=\"").append(number(x));
    svg.append("\" y=\"").append(number(y)).append("\" width=\"").append(number(width));
    svg.append("\" height=\"").append(number(height)).append("\"/></clipPath>\n");
    svg.append("<g clip-path=\"url(#clip").append(clips).append(")\"><title>");
    svg.append(Xml.escaped(name)).append("</title>\n");
  }

  @Override
  public void end() {
    svg.append("</g>\n");
  }

  private void points(double[] xs, double[] ys, int count) {
    for (int i = 0; i < count; i++) {
      svg.append(i == 0 ? "" : " ").append(number(xs[i])).append(',').append(number(ys[i]));
    }
  }

  private void paint(String attribute, Color colour) {
    svg.append(' ')
        .append(attribute)
        .append(
            String.format(
                Locale.ROOT,
                "=\"#%02x%02x%02x\"",
                Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255)));
    if (colour.getOpacity() < 1) {
      svg.append(' ').append(attribute).append("-opacity=\"");
      svg.append(number(colour.getOpacity())).append('"');
    }
  }

  /** With a hundredth of a pixel, which nobody sees, and no zeros behind it. */
  private static String number(double value) {
    long hundredths = Math.round(value * 100);
    String sign = hundredths < 0 ? "-" : "";
    long size = Math.abs(hundredths);
    long part = size % 100;
    if (part == 0) {
      return sign + size / 100;
    }
    String digits = part < 10 ? "0" + part : Long.toString(part);
    return sign + size / 100 + "." + (digits.endsWith("0") ? digits.substring(0, 1) : digits);
  }
}
