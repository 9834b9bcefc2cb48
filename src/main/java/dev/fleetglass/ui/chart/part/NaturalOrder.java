package dev.fleetglass.ui.chart.part;

import java.util.Comparator;

/** Names in the order that people expect: numbers in them by value, so node-2 before node-10. */
public final class NaturalOrder implements Comparator<String> {
  public static final NaturalOrder INSTANCE = new NaturalOrder();

  private NaturalOrder() {}

  @Override
  public int compare(String one, String other) {
    int i = 0;
    int j = 0;
    while (i < one.length() && j < other.length()) {
      char a = one.charAt(i);
      char b = other.charAt(j);
      if (digit(a) && digit(b)) {
        int endA = number(one, i);
        int endB = number(other, j);
        int byValue = byValue(one, i, endA, other, j, endB);
        if (byValue != 0) {
          return byValue;
        }
        i = endA;
        j = endB;
      } else if (a != b) {
        return Character.compare(a, b);
      } else {
        i++;
        j++;
      }
    }
    int rest = Integer.compare(one.length() - i, other.length() - j);
    return rest == 0 ? one.compareTo(other) : rest;
  }

  private static int byValue(String one, int i, int endA, String other, int j, int endB) {
    int a = i;
    int b = j;
    while (a < endA - 1 && one.charAt(a) == '0') {
      a++;
    }
    while (b < endB - 1 && other.charAt(b) == '0') {
      b++;
    }
    int byLength = Integer.compare(endA - a, endB - b);
    return byLength == 0
        ? one.substring(a, endA).compareTo(other.substring(b, endB))
        : byLength;
  }

  private static int number(String text, int from) {
    int end = from;
    while (end < text.length() && digit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean digit(char letter) {
    return letter >= '0' && letter <= '9';
  }
}
