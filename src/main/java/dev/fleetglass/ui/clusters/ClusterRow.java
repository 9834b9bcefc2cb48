package dev.fleetglass.ui.clusters;

import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.ClusterCondition;
import dev.fleetglass.model.ClusterState;
import dev.fleetglass.model.Coded;
import dev.fleetglass.model.Tone;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.table.Share;
import dev.fleetglass.ui.table.TableRow;
import dev.fleetglass.ui.table.Trend;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A cluster with the texts of its cells.
 *
 * @param state the state's word; the wire text when this version does not know it
 * @param zone in which its times are told
 * @param created exact time with its zone; empty when not sent; likewise updated
 * @param trend its connection's default metric; null when not watched or without samples
 * @param nodes ready ones of the wanted; null when the list does not tell
 */
public record ClusterRow(
    String id,
    String connection,
    Cluster cluster,
    boolean stale,
    String state,
    String nodePort,
    String ingress,
    String loadBalancer,
    ZoneId zone,
    String created,
    String updated,
    @Nullable Trend trend,
    @Nullable Share nodes)
    implements TableRow {

  /**
   * Makes the texts.
   *
   * @param formats those of its connection
   */
  static ClusterRow of(
      String id,
      String connection,
      Cluster cluster,
      boolean stale,
      @Nullable Trend trend,
      Formats formats) {
    return new ClusterRow(
        id,
        connection,
        cluster,
        stale,
        word(cluster.state(), formats),
        formats.flag(cluster.nodePort()),
        formats.flag(cluster.ingress()),
        formats.flag(cluster.loadBalancer()),
        formats.zone(),
        exact(cluster.created(), formats),
        exact(cluster.updated(), formats),
        trend,
        NodeShare.of(cluster, formats));
  }

  static String word(Coded<ClusterState> state, Formats formats) {
    if (state.value() == ClusterState.UNKNOWN && !state.wire().isBlank()) {
      return state.wire();
    }
    return word(formats.texts(), state.value());
  }

  Tone tone() {
    return cluster.state().value().tone();
  }

  String kind() {
    return cluster.kind().wire();
  }

  String version() {
    return orEmpty(cluster.version());
  }

  String region() {
    return orEmpty(cluster.region());
  }

  String providerAccount() {
    Long account = cluster.providerAccount();
    return account == null ? "" : account.toString();
  }

  String description() {
    return orEmpty(cluster.description());
  }

  String apiUrl() {
    return orEmpty(cluster.apiUrl());
  }

  /** A part of the condition; null when the service does not tell it. */
  <V> @Nullable V told(Function<ClusterCondition, @Nullable V> part) {
    ClusterCondition condition = cluster.condition();
    return condition == null ? null : part.apply(condition);
  }

  private static String exact(@Nullable Instant time, Formats formats) {
    return time == null ? "" : formats.exact(time);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Every word a state may have. */
  static List<String> words(Texts texts) {
    return Arrays.stream(ClusterState.values()).map(state -> word(texts, state)).toList();
  }

  private static String word(Texts texts, ClusterState state) {
    return texts.get("clusters.state." + state.name().toLowerCase(Locale.ROOT));
  }
}
