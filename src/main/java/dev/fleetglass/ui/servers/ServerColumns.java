package dev.fleetglass.ui.servers;

import dev.fleetglass.model.ServerState;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.SortKey;
import dev.fleetglass.ui.table.search.Naming;
import java.util.List;
import java.util.Map;

/** The columns of the server list. */
final class ServerColumns {
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "address", List.of("ip"),
          "privateAddress", List.of("ip"),
          "ram", List.of("memory", "mem", "size"),
          "disk", List.of("storage", "size"),
          "cores", List.of("cpu", "cpus"),
          "datacenter", List.of("dc", "location"));

  private ServerColumns() {}

  static List<Column<ServerRow>> in(Formats formats) {
    Texts texts = formats.texts();
    List<Column<ServerRow>> columns =
        List.of(
            Column.<ServerRow>state(
                    "state", texts.get("servers.column.state"), ServerRow::state, ServerRow::tone)
                .fitting(ServerRow.words(texts))
                .called(Naming.states(ServerState.class, "servers.state.", texts)),
            Column.text("name", texts.get("servers.column.name"), row -> row.server().name()),
            Column.mono("address", texts.get("servers.column.address"), ServerRow::address)
                .sortedBy(SortKey.address(ServerRow::address)),
            Column.mono(
                    "privateAddress",
                    texts.get("servers.column.privateAddress"),
                    ServerRow::privateAddress)
                .sortedBy(SortKey.address(ServerRow::privateAddress))
                .hidden(),
            Column.text("image", texts.get("servers.column.image"), ServerRow::image)
                .withTooltip(ServerRow::image),
            Column.text("os", texts.get("servers.column.os"), ServerRow::os)
                .withTooltip(ServerRow::os)
                .hidden(),
            Column.size(
                "ram", texts.get("servers.column.ram"), ServerRow::ram, ServerRow::ramBytes),
            Column.number(
                "cores",
                texts.get("servers.column.cores"),
                ServerRow::cores,
                row -> row.server().cores()),
            Column.size(
                "disk", texts.get("servers.column.disk"), ServerRow::disk, ServerRow::diskBytes),
            Column.text("type", texts.get("servers.column.type"), ServerRow::type).hidden(),
            Column.text(
                "datacenter", texts.get("servers.column.datacenter"), ServerRow::datacenter),
            Column.<ServerRow>connection(
                    "connection", texts.get("servers.column.connection"), ServerRow::connection)
                .leading(_ -> true),
            Column.text(
                    "description", texts.get("servers.column.description"), ServerRow::description)
                .withTooltip(ServerRow::description)
                .flexing());
    return Naming.of(columns, "servers.column.", NAMES);
  }
}
