package dev.fleetglass.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fleetglass.sandbox.FaultRule.Replacement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FaultSpecTest {
  @Test
  void combinesTheClausesOfARule() {
    FaultRule rule =
        FaultSpec.parse(
                " late=2s, drop=0.1,STATUS=503,html,truncate=200,gateway-cut,drip=50,skew=-11m,api=gogrid,count=3 ")
            .getFirst();

    assertThat(rule.late()).isEqualTo(Duration.ofSeconds(2));
    assertThat(rule.drop()).isEqualTo(0.1);
    assertThat(rule.status()).hasValue(503);
    assertThat(rule.body()).isEqualTo(Replacement.HTML);
    assertThat(rule.truncate()).hasValue(200);
    assertThat(rule.gatewayCut()).isTrue();
    assertThat(rule.drip()).hasValue(50);
    assertThat(rule.skew()).isEqualTo(Duration.ofMinutes(-11));
    assertThat(rule.target()).isEqualTo(FaultTarget.GOGRID);
    assertThat(rule.count()).hasValue(3);
    assertThat(rule.retryAfter()).isEmpty();
  }

  @Test
  void readsARateWithItsSeconds() {
    assertThat(FaultSpec.parse("rate=429:7").getFirst().retryAfter()).hasValue(7);
    assertThat(FaultSpec.parse("rate").getFirst().status()).hasValue(429);
    assertThat(FaultSpec.parse("rate=503").getFirst().retryAfter()).hasValue(5);
  }

  @Test
  void separatesRules() {
    List<FaultRule> rules = FaultSpec.parse("drop,count=1;empty,api=cocktail");

    assertThat(rules).hasSize(2);
    assertThat(rules.get(0).drop()).isEqualTo(1);
    assertThat(rules.get(1).target()).isEqualTo(FaultTarget.COCKTAIL);
  }

  @ParameterizedTest
  @EnumSource(FaultKind.class)
  void everyKindIsAValidSpec(FaultKind kind) {
    assertThat(FaultSpec.parse(kind.spec())).hasSize(kind == FaultKind.NONE ? 0 : 1);
    assertThat(FaultKind.byId(kind.id())).contains(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "late=2            | 5  | expected a duration such as 200ms, 2s, 11m or 1h",
        "late=-2s          | 5  | expected a duration such as 200ms, 2s, 11m or 1h",
        "html,slow         | 5  | unknown fault slow",
        "html,,empty       | 5  | a fault is missing here",
        "html,             | 5  | a fault is missing here",
        "drop=2            | 5  | expected a probability from 0 to 1",
        "status=200        | 7  | expected a whole number from 400 to 599",
        "status=500,rate   | 11 | there is another status already",
        "html,empty        | 5  | there is another body already",
        "late=1s, late=2s  | 9  | late is given twice",
        "empty=1           | 6  | this fault takes no value",
        "drip              | 4  | expected a whole number from 1 to 1073741824",
        "drop;api=azure    | 9  | expected cocktail, gogrid or both",
        "rate=429:x        | 5  | expected a whole number from 0 to 86400"
      })
  void namesPositionAndReason(String spec, int position, String reason) {
    assertThatExceptionOfType(FaultSpecException.class)
        .isThrownBy(() -> FaultSpec.parse(spec))
        .withMessage("Fault spec \"" + spec + "\", character " + (position + 1) + ": " + reason)
        .satisfies(e -> assertThat(e.position()).isEqualTo(position))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void keepsTheOldFaultsWhenTheNewOnesCannotBeRead() {
    Faults faults = new Faults(1);
    faults.apply("empty");

    assertThatExceptionOfType(FaultSpecException.class).isThrownBy(() -> faults.apply("nonsense"));

    assertThat(faults.spec()).isEqualTo("empty");
  }

  @Test
  void tellsOfChangesUntilItIsToldToStop() {
    Faults faults = new Faults(1);
    StringBuilder heard = new StringBuilder();
    try (Faults.Listening listening =
        faults.onChange(() -> heard.append(faults.spec()).append('|'))) {
      assertThat(listening).isNotNull();
      faults.choose(FaultKind.DROP, FaultTarget.GOGRID);
      faults.clear();
    }
    faults.choose(FaultKind.EMPTY);

    assertThat(heard).hasToString("drop,api=gogrid||");
  }
}
