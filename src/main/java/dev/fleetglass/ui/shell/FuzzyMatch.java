package dev.fleetglass.ui.shell;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Finds a command by some of its letters in order. Hangul is found by syllables, by half-typed
 * syllables and by initial consonants alone.
 */
final class FuzzyMatch {
  private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  private static final int HANGUL_FIRST = 0xAC00;
  private static final int HANGUL_LAST = 0xD7A3;
  private static final int SYLLABLES_PER_INITIAL = 588;
  private static final int SYLLABLES_PER_VOWEL = 28;

  private FuzzyMatch() {}

  /**
   * How well a text answers a query.
   *
   * @return 0 or more, more is better; -1 when the letters are not in it in this order
   */
  static int score(String query, String text) {
    String wanted = fold(query).replace(" ", "");
    String given = fold(text);
    if (wanted.isEmpty()) {
      return 0;
    }
    int[] best = new int[given.length()];
    for (int i = wanted.length() - 1; i >= 0; i--) {
      best = place(wanted.charAt(i), given, best, i == wanted.length() - 1);
    }
    int score = IntStream.of(best).max().orElse(-1);
    boolean begins = given.replace(" ", "").startsWith(wanted);
    return begins ? score + 20 : score;
  }

  /** The letters of the text that answer the query best; none when it does not. */
  static BitSet places(String query, String text) {
    String wanted = fold(query).replace(" ", "");
    String given = fold(text);
    BitSet places = new BitSet();
    if (wanted.isEmpty() || given.length() != text.length() || score(query, text) < 0) {
      return places;
    }
    int[][] best = new int[wanted.length()][];
    int[] rest = new int[given.length()];
    for (int i = wanted.length() - 1; i >= 0; i--) {
      rest = place(wanted.charAt(i), given, rest, i == wanted.length() - 1);
      best[i] = rest;
    }
    int at = -1;
    for (int[] scores : best) {
      int next = -1;
      for (int place = at + 1; place < scores.length; place++) {
        int bonus = at >= 0 && place == at + 1 ? 4 : 0;
        if (scores[place] >= 0 && (next < 0 || scores[place] + bonus > scores[next])) {
          next = place;
          scores[place] += bonus;
        }
      }
      places.set(next);
      at = next;
    }
    return places;
  }

  /**
   * Best scores with this letter at each place and the rest behind it, -1 where it cannot be.
   *
   * @param rest the same for the next letter of the query
   */
  private static int[] place(char letter, String text, int[] rest, boolean last) {
    int[] scores = new int[text.length()];
    int behind = -1;
    for (int at = text.length() - 1; at >= 0; at--) {
      int next = last ? 0 : behind;
      if (!last && at + 1 < rest.length && rest[at + 1] >= 0) {
        next = Math.max(next, rest[at + 1] + 4);
        behind = Math.max(behind, rest[at + 1]);
      }
      boolean here = next >= 0 && matches(letter, text.charAt(at));
      scores[at] = here ? next + 1 + (startsWord(text, at) ? 6 : 0) : -1;
    }
    return scores;
  }

  private static boolean startsWord(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }

  private static boolean matches(char wanted, char given) {
    if (wanted == given) {
      return true;
    }
    if (given < HANGUL_FIRST || given > HANGUL_LAST) {
      return false;
    }
    int syllable = given - HANGUL_FIRST;
    if (INITIALS.indexOf(wanted) >= 0) {
      return INITIALS.charAt(syllable / SYLLABLES_PER_INITIAL) == wanted;
    }
    // A syllable still without its final consonant stands for all that begin like it.
    return wanted >= HANGUL_FIRST
        && wanted <= HANGUL_LAST
        && (wanted - HANGUL_FIRST) % SYLLABLES_PER_VOWEL == 0
        && (wanted - HANGUL_FIRST) / SYLLABLES_PER_VOWEL == syllable / SYLLABLES_PER_VOWEL;
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
