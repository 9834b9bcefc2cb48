package dev.fleetglass.provider.gogrid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0,GOOD,0",
    "-0,GOOD,0",
    "+7,GOOD,7",
    "' 42 ',GOOD,42",
    "007,GOOD,7",
    "9223372036854775807,GOOD,9223372036854775807",
    "-9223372036854775808,GOOD,-9223372036854775808",
    "9223372036854775808,RANGE,",
    "-9223372036854775809,RANGE,",
    "99999999999999999999999,RANGE,",
    "18446744073709551616,RANGE,",
    "-,NONE,",
    "'',NONE,",
    "1.5,NONE,",
    "1e3,NONE,",
    "0x10,NONE,",
    "1 2,NONE,",
    "９,NONE,",
  })
  void readsWholeNumbers(String text, Numbers.Verdict verdict, Long value) {
    assertRead(text, verdict, value);
  }

  @Test
  void agreesWithJavaOnRandomNumbers() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 20_000; i++) {
      long number = random.nextLong() >> random.nextInt(64);
      assertRead(Long.toString(number), Numbers.Verdict.GOOD, number);
    }
  }

  @ParameterizedTest
  @CsvSource({"0x1p3", "1d", "NaN", "Infinity", "-", "1..2", "''"})
  void readsNoDecimalsThatOnlyJavaKnows(String text) {
    assertThat(Numbers.decimal(text)).isNaN();
  }

  @Test
  void readsJavasDates() {
    assertThat(Numbers.javaDate("Sat Jul 12 00:00:00 PDT 2008")).isEqualTo("2008-07-12T07:00:00Z");
    assertThat(Numbers.javaDate("Fri Dec 12 00:00:00 PST 2008")).isEqualTo("2008-12-12T08:00:00Z");
    assertThat(Numbers.javaDate("Fri Dec 12 00:00:00 UTC 2008")).isEqualTo("2008-12-12T00:00:00Z");
    assertThat(Numbers.javaDate("2008-12-12")).isNull();
    assertThat(Numbers.javaDate("Sun Dec 12 00:00:00 UTC 2008")).isNull();
  }

  private static void assertRead(String text, Numbers.Verdict verdict, Long value) {
    Numbers.Result result = new Numbers.Result();
    char[] padded = ("x" + text + "x").toCharArray();
    assertThat(Numbers.whole(padded, 1, text.length(), result)).as(text).isEqualTo(verdict);
    if (value != null) {
      assertThat(result.value()).isEqualTo(value);
    }
  }
}
