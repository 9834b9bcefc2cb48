package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.SecretNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A place in an object, such as {@code ip.state.id} or {@code image.billingtokens[0].id}. */
final class WirePath {
  private final String text;
  private final Shape shape;
  private final boolean secret;
  private final Map<String, WirePath> members = new HashMap<>();
  private final List<WirePath> elements = new ArrayList<>();
  private int lastRow = -1;

  WirePath(String text, Shape shape) {
    this.text = text;
    this.shape = shape;
    secret = SecretNames.within(text);
  }

  String text() {
    return text;
  }

  Shape shape() {
    return shape;
  }

  /** Whether what stands here is nobody's to see. */
  boolean secret() {
    return secret;
  }

  Map<String, WirePath> members() {
    return members;
  }

  List<WirePath> elements() {
    return elements;
  }

  /** Notes that a row has this place; false when the row had it before. */
  boolean firstIn(int row) {
    boolean first = lastRow != row;
    lastRow = row;
    return first;
  }
}
