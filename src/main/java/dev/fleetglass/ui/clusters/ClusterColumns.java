package dev.fleetglass.ui.clusters;

import dev.fleetglass.model.ClusterCondition;
import dev.fleetglass.model.ClusterState;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.WebAddress;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.CellValue;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.SortKey;
import dev.fleetglass.ui.table.search.Naming;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the cluster list. */
final class ClusterColumns {
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "kind", List.of("type"),
          "created", List.of("age"),
          "apiUrl", List.of("url", "api"));

  /** The metric, which is watched while this column is in sight. */
  static final String METRIC = "metric";

  private ClusterColumns() {}

  static List<Column<ClusterRow>> in(Formats formats) {
    Texts texts = formats.texts();
    List<Column<ClusterRow>> columns =
        List.of(
            Column.<ClusterRow>state(
                    "state",
                    texts.get("clusters.column.state"),
                    ClusterRow::state,
                    ClusterRow::tone)
                .fitting(ClusterRow.words(texts))
                .called(Naming.states(ClusterState.class, "clusters.state.", texts)),
            Column.text("name", texts.get("clusters.column.name"), row -> row.cluster().name()),
            Column.text("kind", texts.get("clusters.column.kind"), ClusterRow::kind),
            Column.mono("version", texts.get("clusters.column.version"), ClusterRow::version)
                .sortedBy(SortKey.version(ClusterRow::version)),
            Column.text("region", texts.get("clusters.column.region"), ClusterRow::region),
            // The column is fitted before the first figures come.
            Column.<ClusterRow>trend(METRIC, texts.get("clusters.column.metric"), ClusterRow::trend)
                .fitting(List.of("0.000 req/s")),
            Column.bar("nodes", texts.get("clusters.column.nodes"), ClusterRow::nodes),
            count(formats, "pods", ClusterCondition::pods),
            count(formats, "alarms", ClusterCondition::alarms),
            count(formats, "workloads", ClusterCondition::workloads).hidden(),
            count(formats, "namespaces", ClusterCondition::namespaces).hidden(),
            Column.<ClusterRow>number(
                    "cpuUsage",
                    texts.get("clusters.column.cpuUsage"),
                    row -> {
                      Double cores = row.told(ClusterCondition::cpuUsage);
                      return cores == null ? "" : formats.number(cores, 2);
                    },
                    row -> row.told(ClusterCondition::cpuUsage))
                .hidden(),
            Column.<ClusterRow>size(
                    "memoryUsage",
                    texts.get("clusters.column.memoryUsage"),
                    row -> {
                      Double bytes = row.told(ClusterCondition::memoryUsage);
                      return bytes == null ? "" : formats.bytes(Math.round(bytes));
                    },
                    row -> row.told(ClusterCondition::memoryUsage))
                .hidden(),
            Column.<ClusterRow>number(
                    "providerAccount",
                    texts.get("clusters.column.providerAccount"),
                    ClusterRow::providerAccount,
                    row -> row.cluster().providerAccount())
                .valued(
                    new CellValue.OfNumber<>(
                        row -> row.cluster().providerAccount(), CellValue.Unit.NAME))
                .hidden(),
            Column.<ClusterRow>connection(
                    "connection", texts.get("clusters.column.connection"), ClusterRow::connection)
                .leading(_ -> true),
            Column.<ClusterRow>flag(
                    "nodePort",
                    texts.get("clusters.column.nodePort"),
                    ClusterRow::nodePort,
                    row -> row.cluster().nodePort())
                .hidden(),
            Column.<ClusterRow>flag(
                    "ingress",
                    texts.get("clusters.column.ingress"),
                    ClusterRow::ingress,
                    row -> row.cluster().ingress())
                .hidden(),
            Column.<ClusterRow>flag(
                    "loadBalancer",
                    texts.get("clusters.column.loadBalancer"),
                    ClusterRow::loadBalancer,
                    row -> row.cluster().loadBalancer())
                .hidden(),
            Column.<ClusterRow>age(
                    "created",
                    texts.get("clusters.column.created"),
                    ClusterRow::created,
                    row -> row.cluster().created())
                .valued(new CellValue.OfTime<>(row -> row.cluster().created(), ClusterRow::zone)),
            Column.<ClusterRow>age(
                    "updated",
                    texts.get("clusters.column.updated"),
                    ClusterRow::updated,
                    row -> row.cluster().updated())
                .valued(new CellValue.OfTime<>(row -> row.cluster().updated(), ClusterRow::zone)),
            Column.<ClusterRow>mono(
                    "apiUrl", texts.get("clusters.column.apiUrl"), ClusterRow::apiUrl)
                .leading(row -> WebAddress.of(row.apiUrl()).isPresent())
                .hidden(),
            Column.text(
                    "description",
                    texts.get("clusters.column.description"),
                    ClusterRow::description)
                .withTooltip(ClusterRow::description)
                .flexing());
    return Naming.of(columns, "clusters.column.", NAMES);
  }

  /** A number of the cluster's condition. */
  private static Column<ClusterRow> count(
      Formats formats, String id, Function<ClusterCondition, @Nullable Long> part) {
    return Column.number(
        id,
        formats.texts().get("clusters.column." + id),
        row -> {
          Long number = row.told(part);
          return number == null ? "" : formats.number(number);
        },
        row -> row.told(part));
  }
}
