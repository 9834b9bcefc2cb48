package dev.fleetglass.ui.table.search;

import java.util.List;
import java.util.Map;

/** A test on the text of a cell, without regard to case. Immutable. */
public sealed interface TextTest {
  /**
   * Whether the text passes.
   *
   * @throws TooExpensiveException when a regular expression takes too many steps
   */
  boolean test(String text);

  /** Adds what in a text that passes is the reason for it. */
  default void mark(String text, Ranges ranges) {}

  /** Contains it anywhere. */
  record Contains(String word) implements TextTest {
    @Override
    public boolean test(String text) {
      // The exact word is found many letters at a time.
      return text.contains(word) || CaseBlind.find(text, word, 0) >= 0;
    }

    @Override
    public void mark(String text, Ranges ranges) {
      CaseBlind.mark(text, word, false, ranges);
    }
  }

  /** Contains it where a word begins. */
  record BeginsWord(String word) implements TextTest {
    @Override
    public boolean test(String text) {
      return CaseBlind.findWord(text, word, 0) >= 0;
    }

    @Override
    public void mark(String text, Ranges ranges) {
      CaseBlind.mark(text, word, true, ranges);
    }
  }

  /** Begins with it. */
  record Begins(String word) implements TextTest {
    @Override
    public boolean test(String text) {
      return text.regionMatches(true, 0, word, 0, word.length());
    }

    @Override
    public void mark(String text, Ranges ranges) {
      if (test(text)) {
        ranges.add(0, word.length());
      }
    }
  }

  /** Is it. */
  record Whole(String word) implements TextTest {
    @Override
    public boolean test(String text) {
      return text.equalsIgnoreCase(word);
    }

    @Override
    public void mark(String text, Ranges ranges) {
      if (test(text)) {
        ranges.add(0, text.length());
      }
    }
  }

  /** Says anything at all. */
  record Present() implements TextTest {
    @Override
    public boolean test(String text) {
      return !text.isBlank();
    }
  }

  /**
   * Says it, or something that is also called so.
   *
   * @param whole whether the name must be all of it, not a beginning of a word
   * @param names for what a cell says, its other names
   */
  record Named(String word, boolean whole, Map<String, List<String>> names) implements TextTest {
    @Override
    public boolean test(String text) {
      if (says(text)) {
        return true;
      }
      for (String name : names.getOrDefault(text, List.of())) {
        if (says(name)) {
          return true;
        }
      }
      return false;
    }

    private boolean says(String text) {
      return whole ? text.equalsIgnoreCase(word) : CaseBlind.findWord(text, word, 0) >= 0;
    }

    @Override
    public void mark(String text, Ranges ranges) {
      if (whole ? says(text) : CaseBlind.findWord(text, word, 0) < 0 && test(text)) {
        ranges.add(0, text.length());
      } else if (!whole) {
        CaseBlind.mark(text, word, true, ranges);
      }
    }
  }

  /**
   * Looks like the pattern.
   *
   * @param whole whether all of it must, not one of its words
   */
  record Like(Glob glob, boolean whole) implements TextTest {
    @Override
    public boolean test(String text) {
      if (whole) {
        return glob.matches(text, 0, text.length());
      }
      return next(text, 0) >= 0;
    }

    @Override
    public void mark(String text, Ranges ranges) {
      if (whole) {
        if (test(text)) {
          ranges.add(0, text.length());
        }
        return;
      }
      for (int at = next(text, 0); at >= 0; ) {
        int end = CaseBlind.wordEnd(text, at);
        ranges.add(at, end);
        at = next(text, end);
      }
    }

    /** Where the next word that looks like it begins, or -1. */
    private int next(String text, int from) {
      int at = CaseBlind.wordStart(text, from);
      while (at < text.length()) {
        int end = CaseBlind.wordEnd(text, at);
        if (glob.matches(text, at, end)) {
          return at;
        }
        at = CaseBlind.wordStart(text, end);
      }
      return -1;
    }
  }

  /** Contains something the regular expression describes. */
  record Matching(Regex regex) implements TextTest {
    @Override
    public boolean test(String text) {
      return regex.find(text);
    }

    @Override
    public void mark(String text, Ranges ranges) {
      regex.mark(text, ranges);
    }
  }
}
