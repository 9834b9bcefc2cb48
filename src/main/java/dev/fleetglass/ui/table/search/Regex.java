package dev.fleetglass.ui.table.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression that gives up on a text after a number of steps: some expressions take time
 * that doubles with every character.
 */
public final class Regex {
  /** About a millisecond. */
  static final int STEPS = 200_000;

  private final String source;
  private final Pattern pattern;
  private final Problem tooExpensive;

  /**
   * An expression, without regard to case.
   *
   * @param tooExpensive what to tell when it gives up
   * @throws java.util.regex.PatternSyntaxException when it is no expression
   */
  Regex(String source, Problem tooExpensive) {
    this.source = source;
    this.tooExpensive = tooExpensive;
    pattern = Pattern.compile(source, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  boolean find(String text) {
    try {
      return pattern.matcher(new Counted(text, new int[] {STEPS})).find();
    } catch (StackOverflowError _) {
      throw new TooExpensiveException(tooExpensive);
    }
  }

  void mark(String text, Ranges ranges) {
    Matcher matcher = pattern.matcher(new Counted(text, new int[] {STEPS}));
    try {
      while (matcher.find()) {
        ranges.add(matcher.start(), matcher.end());
      }
    } catch (TooExpensiveException | StackOverflowError _) {
      // What was found so far is marked.
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Regex regex && source.equals(regex.source);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  @Override
  public String toString() {
    return source;
  }

  /** A text that can be read only so often; parts of it share the number. */
  private final class Counted implements CharSequence {
    private final CharSequence text;
    private final int[] left;

    Counted(CharSequence text, int[] left) {
      this.text = text;
      this.left = left;
    }

    @Override
    public char charAt(int index) {
      if (--left[0] < 0) {
        throw new TooExpensiveException(tooExpensive);
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text.subSequence(start, end), left);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
