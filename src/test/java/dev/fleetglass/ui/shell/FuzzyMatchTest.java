package dev.fleetglass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FuzzyMatchTest {
  @Test
  void findsLettersInOrderOnly() {
    assertThat(FuzzyMatch.score("svr", "Servers")).isNotNegative();
    assertThat(FuzzyMatch.score("rvs", "Servers")).isNotNegative();
    assertThat(FuzzyMatch.score("vse", "Servers")).isNegative();
    assertThat(FuzzyMatch.score("", "Servers")).isZero();
  }

  @Test
  void beginningsAndWordStartsCountMore() {
    assertThat(FuzzyMatch.score("mon", "Monitoring"))
        .isGreaterThan(FuzzyMatch.score("mon", "Refresh common"));
    assertThat(FuzzyMatch.score("tl", "Theme: light"))
        .isGreaterThan(FuzzyMatch.score("tl", "Settled"));
  }

  @Test
  void doesNotLoseAMatchToAnEagerFirstLetter() {
    assertThat(FuzzyMatch.score("sea", "sand search e")).isNotNegative();
  }

  @Test
  void findsHangulByInitialsAndHalfTypedSyllables() {
    assertThat(FuzzyMatch.score("ㅋㄹㅅㅌ", "클러스터")).isNotNegative();
    assertThat(FuzzyMatch.score("클러스터", "클러스터")).isNotNegative();
    assertThat(FuzzyMatch.score("여겨", "연결")).isNotNegative();
    assertThat(FuzzyMatch.score("설저", "설정")).isNotNegative();
    assertThat(FuzzyMatch.score("서버", "설정")).isNegative();
  }
}
