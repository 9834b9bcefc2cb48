package dev.fleetglass.provider.cocktail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.Explanation;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What codes mean, in both languages. */
class CodeWordsTest {
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);

  /** Section 5.3, written down once more; {@code a-b} is a range of the last number before it. */
  private static final String TABLES =
      """
      CCCM1004000 CCCM1004001 CCCM1004002 CCCM1004003 CCCM1006000 CCCM1007000 CCCM1008000
      CCCM1009000 CCCM1013000 CCCM2019000 CCCM2020000 CMCM2020001 CACM2020002 CTCM2020003
      CHCM2020004 CUCM2020005 CGCM2020006 CCCM1023000 CCCM1024000 CCCM2026000 CCCM2027000
      CCCM2028000 CCCM2029000 CCCM2030000 CDCM3031000 CDCM3032000 CQCM2:33-38 CCCM1039000
      CKCM1:40-43 CCCM1044000 CKCM1045000 CCCM2046000 CCCM1:47-51 CCCM1990000 CCCM1991000
      CKSY2001000 CKSY1002000 CCSY2003000 CCSY2003001 CCSY2003002 CCSY2003003 CCSY2003004
      CCSY2003005 CCSY2003006 CCSY2004000 CCSY2004001 CCSY2004002 CKSY1005000 CWSY2007000
      CWSY2007001 CKSY1008000 CKSY1009000 CESY2010000 CKSY1011000 CKSY1:400-401 CKSY1:403-417
      CKSY1:422-424 CKSY1426000 CKSY1428000 CKSY1429000 CKSY1431000 CKSY1451000
      CCAT1:1-10 CCAA1:1-3 CCUS1:1-17 CCAC1:1-3 CCAC1:5-9 CCCT1:1-3 CCCT1005000 CCCT2:6-8
      CCCT1:9-13 CKCT1:14-19 CCCT2020000 CCSV1:1-16 CCAG1:1-2 CCGP1:1-2 CCBD2:1-20 CCCV1:1-20
      CKCV2014000 CKCF2:1-2 CKST2:1-2 CKSA2:1-2 CCSA1:3-4 CKCO2:1-2 CCCO1:3-4 CKLR2:1-2 CCLR1:3-4
      CKRQ2:1-2 CCRQ1:3-4 CKNP2:1-2 CCNP1:3-4 CCPS1:1-2 CCPS2003000 CCPS1004000 CRER1001000
      CCER1002000 CCER1003000 CDNP1001000\
      """;

  private static Set<String> tables() {
    return Stream.of(TABLES.split("\\s+", -1))
        .flatMap(CodeWordsTest::codes)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> codes(String entry) {
    if (!entry.contains(":")) {
      return Stream.of(entry);
    }
    String[] range = entry.substring(6).split("-", -1);
    return IntStream.rangeClosed(Integer.parseInt(range[0]), Integer.parseInt(range[1]))
        .mapToObj(major -> entry.substring(0, 5) + "%03d000".formatted(major));
  }

  @Test
  void everyCodeOfTheTablesHasWordsOfItsOwn() {
    assertThat(new TreeSet<>(CodeWords.known())).isEqualTo(tables());
  }

  @Test
  void everyCodeHasMeaningAndNextStepInBothLanguages() {
    for (String code : tables()) {
      Explanation words = Objects.requireNonNull(CodeWords.of(code));
      for (Locale language : LANGUAGES) {
        assertThat(words.meaning(language)).as(code).isNotBlank().doesNotContain("{", code);
        assertThat(words.step(language)).as(code).isNotBlank();
      }
      assertThat(words.meaning(Locale.KOREAN)).as(code).matches(".*[가-힣].*다\\.?.*");
      assertThat(words.meaning(Locale.KOREAN)).isNotEqualTo(words.meaning(Locale.ENGLISH));
      assertThat(words.step(Locale.KOREAN)).isNotEqualTo(words.step(Locale.ENGLISH));
      assertThat(ErrorCode.parse(code)).as(code).isPresent();
    }
  }

  @Test
  void noTextIsLeftOver() {
    Set<String> used = new TreeSet<>();
    for (String code : CodeWords.known()) {
      Explanation words = Objects.requireNonNull(CodeWords.of(code));
      used.add(words.meaning());
      used.add(words.step());
    }
    assertThat(ResourceBundle.getBundle(CodeWords.BUNDLE, Locale.ROOT).keySet())
        .filteredOn(key -> key.startsWith("code.") || key.startsWith("step."))
        .filteredOn(key -> !key.startsWith("step.parts."))
        .containsExactlyInAnyOrderElementsOf(used);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CTCV1044000|Cluster API of Cocktail, category cluster volume, warning, number 044"
            + "|칵테일 클러스터 API, 분류: 클러스터 볼륨, 등급: 경고, 번호 044",
        "CKAL3999007|Kubernetes, category alert, fatal error, number 999, detail 007"
            + "|쿠버네티스, 분류: 알람, 등급: 심각한 오류, 번호 999, 세부 번호 007",
        "CZQQ2001000|Z, category QQ, error, number 001|Z, 분류: QQ, 등급: 오류, 번호 001"
      })
  void explainsOtherCodesFromTheirParts(String code, String english, String korean) {
    Explanation words = Objects.requireNonNull(CodeWords.of(code));
    assertThat(words.meaning(Locale.ENGLISH)).isEqualTo(english);
    assertThat(words.meaning(Locale.KOREAN)).isEqualTo(korean);
  }

  @Test
  void explainsEveryValidCode() {
    Random random = new Random(11);
    for (int i = 0; i < 3000; i++) {
      StringBuilder code = new StringBuilder();
      for (int letter = 0; letter < 4; letter++) {
        code.append((char) ('A' + random.nextInt(26)));
      }
      code.append(1 + random.nextInt(3)).append("%06d".formatted(random.nextInt(1_000_000)));
      explains(code.toString());
    }
  }

  private static void explains(String code) {
    Explanation words = Objects.requireNonNull(CodeWords.of(code));
    for (Locale language : LANGUAGES) {
      assertThat(words.meaning(language)).as(code).isNotBlank().doesNotContain("{", "section.");
      assertThat(words.step(language)).as(code).isNotBlank();
      if (!CodeWords.known().contains(code)) {
        assertThat(words.meaning(language)).contains(code.substring(5, 8));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "200", "CCCM104400", "CCCM10440000", "cccm1044000", "CCCM4044000"})
  void explainsNothingThatIsNoCode(String code) {
    assertThat(CodeWords.of(code)).isNull();
  }

  @Test
  void explainsNothingWithoutACode() {
    assertThat(CodeWords.of(null)).isNull();
  }
}
