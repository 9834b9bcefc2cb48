package dev.fleetglass.ui.servers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.model.Address;
import dev.fleetglass.model.Coded;
import dev.fleetglass.model.Image;
import dev.fleetglass.model.Option;
import dev.fleetglass.model.Server;
import dev.fleetglass.model.ServerState;
import dev.fleetglass.ui.common.DetailField;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.FakeInventory;
import dev.fleetglass.ui.inventory.FakeViews;
import dev.fleetglass.ui.settings.FakePreferences;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerDetailsTest {
  private static final Instant CREATED = Instant.parse("2009-03-19T23:26:30Z");

  private final ServersViewModel model =
      new ServersViewModel(
          new FakeInventory<>(),
          FakeViews.environment(
              new FakePreferences(),
              Runnable::run,
              Runnable::run,
              Clock.fixed(CREATED, ZoneOffset.UTC)));

  @Test
  void theDrawerShowsEveryFieldThatWasSent() {
    model.speak(Texts.load(Locale.ENGLISH));
    List<String> values = values(server());

    assertThat(String.join("\n", values))
        .contains("11", "web-1", "front end", "Limping", "4.5")
        .contains("1GB (1GB of memory) #21", "Web Server #22", "CentOS #23", "US-West-1 #24")
        .contains("41", "192.0.2.7", "192.0.2.0/24", "Assigned #42", "#43")
        .contains("44", "10.0.0.7")
        .contains("51", "image-name", "friendly", "image text", "Linux #52", "64-bit #53")
        .contains("Custom #54", "Available #55", "bucket/img", "0.05", "owner@example.com")
        .contains("kept as sent");
    assertThat(values).allSatisfy(value -> assertThat(value).isNotBlank());
  }

  private List<String> values(Server server) {
    ServerRow row = ServerRow.of("c/1", "East", server, false, model.formats());
    return model.details(row).stream()
        .flatMap(section -> section.fields().stream())
        .map(DetailField::value)
        .toList();
  }

  private static Server server() {
    return new Server(
        11L,
        "web-1",
        "front end",
        Coded.of(ServerState.class, "Limping", ServerState.UNKNOWN),
        new Address(41L, "192.0.2.7", "192.0.2.0/24", true, option(42, "Assigned"), option(43, "")),
        new Address(44L, "10.0.0.7", null, false, null, null),
        new Image(
            51L,
            "image-name",
            "friendly",
            "image text",
            option(52, "Linux"),
            option(53, "64-bit"),
            option(54, "Custom"),
            option(55, "Available"),
            "bucket/img",
            "0.05",
            true,
            false,
            "owner@example.com",
            CREATED,
            CREATED),
        new Option(21L, "1GB", "1GB of memory"),
        option(22, "Web Server"),
        option(23, "CentOS"),
        option(24, "US-West-1"),
        true,
        4.5,
        20_480L,
        Map.of("later.attribute", "kept as sent"));
  }

  private static Option option(long id, String name) {
    return new Option(id, name, name);
  }
}
