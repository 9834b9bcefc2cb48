package dev.fleetglass.provider.gogrid;

/**
 * Neighbouring fields of a line that has been kept, each with what ends it. A line that has the
 * same ones is compared with all of them at once.
 *
 * @param column number of the first one's, counted from 0
 * @param after number of the column behind the last one
 * @param start where the first one begins among the line's characters
 */
record Stretch(Line line, int column, int after, int start) {
  /** Where nothing can be foreseen. */
  static final Stretch NONE = new Stretch(new Line(new Line.Field[0], '\n'), -1, -1, 0);

  boolean isNone() {
    return column < 0;
  }

  /** How many of the fields stand in a text from one index on, which ends at another. */
  int fields(char[] source, int from, int to) {
    return line.fields(column, after, start, source, from, to);
  }

  /** See {@link StretchTable#head}. */
  long head() {
    return line.head(start);
  }

  /** How many characters the first so many fields have. */
  int length(int fields) {
    return line.start(column + fields) - start;
  }
}
