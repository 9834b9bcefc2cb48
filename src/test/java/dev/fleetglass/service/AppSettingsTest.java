package dev.fleetglass.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppSettingsTest {
  @Test
  void takesRegionsAndOffsetsAsZones() {
    assertThat(zone("Asia/Seoul")).isEqualTo(ZoneId.of("Asia/Seoul"));
    assertThat(zone("+09:00")).isEqualTo(ZoneOffset.ofHours(9));
  }

  @Test
  void followsTheSystemForZonesThatDoNotExist() {
    assertThat(zone("")).isEqualTo(ZoneId.systemDefault());
    assertThat(zone("Mars/Base")).isEqualTo(ZoneId.systemDefault());
  }

  private static ZoneId zone(String text) {
    return AppSettings.defaults().withZone(text).zoneId();
  }

  @Test
  void readsWhatItWroteAndStartsWithDefaultsForWhatItDoesNotUnderstand() {
    AppSettings chosen =
        AppSettings.defaults().withCollect(AppSettings.Collect.WATCHED).withHistoryDays(7);
    assertThat(SettingsText.read(SettingsText.write(chosen))).isEqualTo(chosen);
    assertThat(SettingsText.read(Map.of("collect", "some", "historyDays", "0")))
        .isEqualTo(AppSettings.defaults());
    assertThat(SettingsText.read(Map.of("historyDays", "many"))).isEqualTo(AppSettings.defaults());
  }
}
