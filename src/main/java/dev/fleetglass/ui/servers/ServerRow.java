package dev.fleetglass.ui.servers;

import dev.fleetglass.model.Address;
import dev.fleetglass.model.Coded;
import dev.fleetglass.model.Image;
import dev.fleetglass.model.Option;
import dev.fleetglass.model.Server;
import dev.fleetglass.model.ServerState;
import dev.fleetglass.model.Tone;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.TableRow;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A server with the texts of its cells.
 *
 * @param state the state's word; the wire text when this version does not know it
 * @param ramBytes null when the service's name of the size is no size
 */
public record ServerRow(
    String id,
    String connection,
    Server server,
    boolean stale,
    String state,
    String cores,
    String disk,
    @Nullable Long ramBytes)
    implements TableRow {
  private static final long MEBIBYTE = 1L << 20;

  static ServerRow of(String id, String connection, Server server, boolean stale, Formats formats) {
    Double cores = server.cores();
    Long disk = server.diskMegabytes();
    return new ServerRow(
        id,
        connection,
        server,
        stale,
        word(server.state(), formats),
        cores == null ? "" : formats.number(cores, 2),
        disk == null ? "" : formats.bytes(disk * MEBIBYTE),
        SizeName.bytes(name(server.ram())));
  }

  static String word(Coded<ServerState> state, Formats formats) {
    if (state.value() == ServerState.UNKNOWN && !state.wire().isBlank()) {
      return state.wire();
    }
    return word(formats.texts(), state.value());
  }

  Tone tone() {
    return server.state().value().tone();
  }

  String address() {
    return ip(server.address());
  }

  String privateAddress() {
    return ip(server.privateAddress());
  }

  String image() {
    return imageOf(server);
  }

  static String imageOf(Server server) {
    Image image = server.image();
    if (image == null) {
      return "";
    }
    return image.friendlyName() == null || image.friendlyName().isBlank()
        ? image.name()
        : image.friendlyName();
  }

  String os() {
    return name(server.os());
  }

  String ram() {
    return name(server.ram());
  }

  @Nullable Long diskBytes() {
    Long megabytes = server.diskMegabytes();
    return megabytes == null ? null : megabytes * MEBIBYTE;
  }

  String type() {
    return name(server.type());
  }

  String datacenter() {
    return datacenterOf(server);
  }

  static String datacenterOf(Server server) {
    return name(server.datacenter());
  }

  String description() {
    return server.description() == null ? "" : server.description();
  }

  static String ip(@Nullable Address address) {
    return address == null ? "" : address.ip();
  }

  private static String name(@Nullable Option option) {
    return option == null ? "" : option.name();
  }

  /** Every word a state may have. */
  static List<String> words(Texts texts) {
    return Arrays.stream(ServerState.values()).map(state -> word(texts, state)).toList();
  }

  private static String word(Texts texts, ServerState state) {
    return texts.get("servers.state." + state.name().toLowerCase(Locale.ROOT));
  }
}
