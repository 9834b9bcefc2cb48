package dev.fleetglass.provider.gogrid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.fleetglass.model.Address;
import dev.fleetglass.model.Coded;
import dev.fleetglass.model.Image;
import dev.fleetglass.model.Option;
import dev.fleetglass.model.Server;
import dev.fleetglass.model.ServerState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The three samples of the vendor's page, byte for byte. They show one server at three moments. */
class SeedSamplesTest {
  private static final String NO_PUBLIC =
      "This server does not have a public connection to the Internet.";

  @ParameterizedTest
  @EnumSource
  void readsWhatTheSamplesAgreeOn(WireFormat format) throws Exception {
    Server server = only(format);

    assertThat(server.name()).isEqualTo("Image Sandbox Test");
    assertThat(server.description()).isEqualTo("test");
    assertThat(server.address())
        .isEqualTo(
            new Address(
                500L,
                "208.113.75.243",
                "208.113.75.240/255.255.255.240",
                true,
                new Option(2L, "Assigned", "IP is reserved or in use"),
                null));
    assertThat(server.ram()).isEqualTo(new Option(7L, "2GB", "SandBox Server with 2GB RAM"));
    assertThat(server.type()).isEqualTo(new Option(2L, "Database Server", NO_PUBLIC));
    assertThat(server.os())
        .isEqualTo(new Option(10L, "CentOS 5.1 (64-bit)", "CentOS Linux 5.1 (64-bit)"));
    assertThat(server.sandbox()).isTrue();
    assertThat(server.image())
        .isEqualTo(
            new Image(
                27L,
                "centos51_64_mysql",
                null,
                "CentOS 5.1 (64-bit) w/ MySQL 5.0",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    assertThat(server.privateAddress()).isNull();
    assertThat(server.datacenter()).isNull();
    assertThat(server.cores()).isNull();
    assertThat(server.diskMegabytes()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void readsTheSummary(WireFormat format) throws Exception {
    assertThat(Bodies.page(format, Bodies.seed(format)).summary())
        .isEqualTo(new Summary(1, 0, 0, 1));
  }

  @Test
  void readsTheServerBeforeItIsProvisioned() throws Exception {
    Server server = only(WireFormat.JSON);

    assertThat(server.id()).isNull();
    assertThat(server.state()).isEqualTo(new Coded<>(ServerState.OFF, "Off"));
    assertThat(server.details()).containsExactly(entry("state.id", "3"));
  }

  @Test
  void readsTheServerWhileItIsOff() throws Exception {
    Server server = only(WireFormat.XML);

    assertThat(server.id()).isEqualTo(364L);
    assertThat(server.state()).isEqualTo(new Coded<>(ServerState.OFF, "Off"));
    assertThat(server.details())
        .containsExactly(
            entry("state.id", "3"), entry("state.description", "Server is in inactive state."));
  }

  @Test
  void readsTheServerWhileItIsOn() throws Exception {
    Server server = only(WireFormat.CSV);

    assertThat(server.id()).isEqualTo(364L);
    assertThat(server.state()).isEqualTo(new Coded<>(ServerState.ON, "On"));
    assertThat(server.details())
        .containsExactly(
            entry("state.id", "1"), entry("state.description", "Server is in active state."));
  }

  @Test
  void keepsTheColumnWithoutName() throws Exception {
    String filled =
        new String(Bodies.seed(WireFormat.CSV), UTF_8)
            .replace(
                ",1,On,Server is in active state.", "token list,1,On,Server is in active state.");

    Server server = Bodies.servers(WireFormat.CSV, filled).getFirst();

    assertThat(server.details()).containsEntry("column 40", "token list");
    assertThat(server.state().wire()).isEqualTo("On");
  }

  @ParameterizedTest
  @EnumSource
  void readsTheSamplesWithoutLineBreaksOrWithWindowsOnes(WireFormat format) throws Exception {
    String text = new String(Bodies.seed(format), UTF_8);
    Server windows = Bodies.servers(format, text.replace("\n", "\r\n")).getFirst();
    assertThat(windows).isEqualTo(only(format));
    if (format != WireFormat.CSV) {
      assertThat(Bodies.servers(format, text.replace("\n", "")).getFirst()).isEqualTo(only(format));
    }
  }

  private static Server only(WireFormat format) throws Exception {
    Page<Server> page = Bodies.page(format, Bodies.seed(format));
    assertThat(page.objects()).hasSize(1);
    return page.objects().getFirst();
  }
}
