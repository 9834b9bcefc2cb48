package dev.fleetglass.provider.gogrid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.FormField;
import dev.fleetglass.api.ProviderInfo;
import dev.fleetglass.provider.ProviderFactory;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class GoGridTextsTest {
  private final ProviderInfo info = new GoGridFactory().info();

  @Test
  void isFoundByTheServiceLoader() {
    assertThat(ServiceLoader.load(ProviderFactory.class))
        .hasAtLeastOneElementOfType(GoGridFactory.class);
  }

  @Test
  void labelsAndExplainsEveryFieldInBothLanguages() {
    for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
      ResourceBundle texts =
          ResourceBundle.getBundle(
              info.bundle(),
              language,
              ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
      for (FormField field : info.fields()) {
        assertThat(texts.getString("field." + field.id() + ".label")).isNotBlank();
        assertThat(texts.getString("field." + field.id() + ".help")).isNotBlank();
      }
      assertThat(texts.getLocale().getLanguage())
          .isEqualTo(language.equals(Locale.KOREAN) ? "ko" : "");
    }
  }

  @Test
  void explainsEveryHintInBothLanguages() {
    for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
      ResourceBundle texts = ResourceBundle.getBundle("dev.fleetglass.i18n.failure", language);
      for (String hint :
          List.of(
              "bad-option",
              "missing-credential",
              "gogrid-role",
              "gogrid-credentials",
              "clock-ahead.minutes",
              "clock-ahead.hours",
              "clock-ahead.days",
              "clock-behind.minutes",
              "clock-behind.hours",
              "clock-behind.days",
              "bad-filter",
              "gogrid-version",
              "list-only",
              "no-such-path",
              "not-found",
              "rejected",
              "rate-limited",
              "server",
              "cancelled",
              "endless-list")) {
        assertThat(texts.getString("hint." + hint)).isNotBlank();
      }
    }
  }

  @Test
  void keepsOnlyCredentialsSecret() {
    assertThat(info.fields())
        .filteredOn(field -> field.kind() == FormField.Kind.SECRET)
        .extracting(FormField::id)
        .containsExactly("apiKey", "secret");
  }
}
