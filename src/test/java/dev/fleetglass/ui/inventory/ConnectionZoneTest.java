package dev.fleetglass.ui.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ConnectionSettings;
import dev.fleetglass.api.Credentials;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.ClusterEvent;
import dev.fleetglass.model.Coded;
import dev.fleetglass.model.Node;
import dev.fleetglass.model.NodeState;
import dev.fleetglass.service.ConnectionZones;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.clusters.ClusterRow;
import dev.fleetglass.ui.clusters.ClustersViewModel;
import dev.fleetglass.ui.common.DetailField;
import dev.fleetglass.ui.connections.FakeConnections;
import dev.fleetglass.ui.export.ExportSource;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.kubernetes.EventsViewModel;
import dev.fleetglass.ui.kubernetes.NodesViewModel;
import dev.fleetglass.ui.monitoring.FakeMetrics;
import dev.fleetglass.ui.settings.FakePreferences;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.TableRow;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times that a service told without a zone are shown in the one they were read in. */
class ConnectionZoneTest {
  private static final Instant AT = Instant.parse("2026-11-27T00:27:03Z");
  private static final String IN_SEOUL = "2026-11-27 09:27:03 +09:00 Asia/Seoul";
  private static final String IN_UTC = "2026-11-27 00:27:03 +00:00 UTC";

  private final FakePreferences preferences = new FakePreferences();
  private final FakeConnections connections = new FakeConnections();
  private final ConnectionZones zones = new ConnectionZones(connections);
  private final TableEnvironment environment =
      FakeViews.environment(preferences, Clock.fixed(Fleet.NOW, ZoneOffset.UTC), zones::of);
  private final FakeInventory<Node> nodes = new FakeInventory<>();
  private final FakeInventory<ClusterEvent> events = new FakeInventory<>();
  private final FakeInventory<Cluster> clusters = new FakeInventory<>();

  @BeforeEach
  void connect() throws Exception {
    preferences.change(preferences.settings().withZone("UTC"));
    connect("Seoul", Map.of("zone", "Asia/Seoul"));
    connect("Plain", Map.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void aNodesDetailsNameTheZoneOfItsConnection(String language) {
    NodesViewModel model = open(new NodesViewModel(nodes, environment), language);
    nodes.publish(FakeInventory.fresh(1, "Seoul", List.of(node())));
    assertThat(details(model)).contains(IN_SEOUL).doesNotContain(IN_UTC);
  }

  @Test
  void aConnectionWithoutAZoneKeepsThatOfTheSettings() {
    NodesViewModel model = open(new NodesViewModel(nodes, environment), "en");
    nodes.publish(FakeInventory.fresh(1, "Plain", List.of(node())));
    assertThat(details(model)).contains(IN_UTC).doesNotContain(IN_SEOUL);
    assertThat(exported(model)).containsExactly(new ExportSource.Fetched("Plain", Fleet.NOW, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void anEventsCellsAndDetailsNameTheZoneOfItsConnection(String language) {
    EventsViewModel model = open(new EventsViewModel(events, environment), language);
    events.publish(FakeInventory.fresh(1, "Seoul", List.of(event())));
    assertThat(cell(model, "last")).isEqualTo(IN_SEOUL);
    assertThat(tooltip(model, "last")).isEqualTo(IN_SEOUL);
    assertThat(tooltip(model, "first")).isEqualTo("2026-11-27 09:26:03 +09:00 Asia/Seoul");
    assertThat(details(model)).contains(IN_SEOUL).doesNotContain(IN_UTC);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void aClustersCellsAndDetailsNameTheZoneOfItsConnection(String language) {
    ClustersViewModel model = open(clusters(), language);
    clusters.publish(FakeInventory.fresh(1, "Seoul", List.of(Fleet.cluster(1, "RUNNING"))));
    // 17 hours before the fleet's present, and 41 seconds before it.
    String created = "2026-11-23 01:00:00 +09:00 Asia/Seoul";
    String updated = "2026-11-23 17:59:19 +09:00 Asia/Seoul";
    assertThat(cell(model, "created")).isEqualTo(created);
    assertThat(tooltip(model, "created")).isEqualTo(created);
    assertThat(tooltip(model, "updated")).isEqualTo(updated);
    assertThat(details(model)).contains(created, updated);
  }

  @Test
  void clustersFollowTheirConnectionIntoAnotherZone() throws Exception {
    ClustersViewModel model = open(clusters(), "en");
    clusters.publish(FakeInventory.fresh(1, "Seoul", List.of(Fleet.cluster(1, "RUNNING"))));
    ClusterRow before = model.table().rows().getFirst();
    connect("Seoul", Map.of("zone", "Asia/Tokyo"));
    clusters.publish(FakeInventory.fresh(2, "Seoul", List.of(Fleet.cluster(1, "RUNNING"))));

    assertThat(before.created()).endsWith("Asia/Seoul");
    assertThat(model.table().rows().getFirst().created()).endsWith("Asia/Tokyo");
  }

  @Test
  void anExportKnowsTheZoneOfEveryConnection() {
    NodesViewModel model = open(new NodesViewModel(nodes, environment), "en");
    nodes.publish(FakeInventory.fresh(1, "Seoul", List.of(node())));
    assertThat(exported(model))
        .containsExactly(new ExportSource.Fetched("Seoul", Fleet.NOW, ZoneId.of("Asia/Seoul")));
  }

  /** 26 November 20:30 in UTC is the 27th in Seoul: each row has the day that it shows. */
  @Test
  void aDayIsSearchedForInTheZoneThatIsShown() {
    Instant late = Instant.parse("2026-11-26T20:30:00Z");
    NodesViewModel model = open(new NodesViewModel(nodes, environment), "en");
    List<Sourced<Node>> rows = new ArrayList<>();
    rows.addAll(FakeInventory.sourced("Seoul", List.of(node("seoul", late))));
    rows.addAll(FakeInventory.sourced("Plain", List.of(node("plain", late))));
    nodes.publish(
        FakeInventory.snapshot(
            1, rows, FakeInventory.ready("Seoul", 1), FakeInventory.ready("Plain", 1)));
    assertThat(found(model, "created:2026-11-27")).containsExactly("seoul");
    assertThat(found(model, "created:2026-11-26")).containsExactly("plain");
    assertThat(found(model, "created:2026-11")).containsExactlyInAnyOrder("seoul", "plain");
    assertThat(found(model, "created>=2026-11-27")).containsExactly("seoul");
    assertThat(found(model, "created:2026-11-27T05:30")).containsExactly("seoul");
    assertThat(found(model, "created:2026-11-26T20:30Z"))
        .containsExactlyInAnyOrder("seoul", "plain");
  }

  /** It is 9 o'clock of the 23rd in UTC: also in Seoul, but not yet on Hawaii. */
  @Test
  void todayIsTheDayOfTheZoneThatIsShown() throws Exception {
    assertThat(Fleet.NOW).isEqualTo("2026-11-23T09:00:00Z");
    connect("Honolulu", Map.of("zone", "Pacific/Honolulu"));
    Instant evening = Instant.parse("2026-11-22T20:00:00Z");
    NodesViewModel model = open(new NodesViewModel(nodes, environment), "en");
    List<Sourced<Node>> rows = new ArrayList<>();
    for (String name : List.of("Seoul", "Plain", "Honolulu")) {
      rows.addAll(FakeInventory.sourced(name, List.of(node(name, evening))));
    }
    nodes.publish(
        FakeInventory.snapshot(
            1,
            rows,
            FakeInventory.ready("Seoul", 1),
            FakeInventory.ready("Plain", 1),
            FakeInventory.ready("Honolulu", 1)));
    assertThat(found(model, "created:today")).containsExactlyInAnyOrder("Seoul", "Honolulu");
    assertThat(found(model, "created:yesterday")).containsExactly("Plain");
  }

  @Test
  void aClustersDayIsSearchedForInTheZoneThatIsShown() {
    ClustersViewModel model = open(clusters(), "en");
    clusters.publish(FakeInventory.fresh(1, "Seoul", List.of(Fleet.cluster(1, "RUNNING"))));
    // Created at 2026-11-22 16:00 in UTC, updated at 2026-11-23 08:59:19.
    for (Map.Entry<String, Integer> day :
        Map.of(
                "created:2026-11-23",
                1,
                "created:2026-11-22",
                0,
                "updated:2026-11-23T17:59",
                1,
                "updated:2026-11-23T08:59",
                0)
            .entrySet()) {
      model.table().filterProperty().set(day.getKey());
      assertThat(model.table().rows()).as(day.getKey()).hasSize(day.getValue());
    }
  }

  private static List<String> found(NodesViewModel model, String search) {
    model.table().filterProperty().set(search);
    return model.table().rows().stream().map(row -> row.value().name()).toList();
  }

  private void connect(String name, Map<String, String> options) throws Exception {
    ConnectionSettings plain =
        ConnectionSettings.of(
            "id-" + name, name, FakeConnections.EXAMPLE.id(), URI.create("https://h"));
    connections.save(
        new ConnectionSettings(
            plain.id(),
            name,
            plain.provider(),
            plain.baseUrl(),
            true,
            false,
            false,
            null,
            null,
            Duration.ofSeconds(15),
            options,
            List.of()),
        Credentials.none());
  }

  private ClustersViewModel clusters() {
    return new ClustersViewModel(clusters, new FakeInventory<>(), new FakeMetrics(), environment);
  }

  private static <M extends TableViewModel<?>> M open(M model, String language) {
    model.speak(Texts.load(Locale.forLanguageTag(language)));
    model.activate();
    return model;
  }

  private static <R extends TableRow> List<String> details(InventoryViewModel<?, R> model) {
    return model.details(model.table().rows().getFirst()).stream()
        .flatMap(section -> section.fields().stream())
        .map(DetailField::value)
        .toList();
  }

  private static <R extends TableRow> List<ExportSource.Fetched> exported(TableViewModel<R> model) {
    return model.exported().fetched().get();
  }

  private static <R extends TableRow> String cell(TableViewModel<R> model, String column) {
    return column(model, column).text().apply(model.table().rows().getFirst());
  }

  private static <R extends TableRow> String tooltip(TableViewModel<R> model, String column) {
    return Objects.requireNonNull(column(model, column).tooltip())
        .apply(model.table().rows().getFirst());
  }

  private static <R extends TableRow> Column<R> column(TableViewModel<R> model, String id) {
    return model.table().columnsProperty().get().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Node node() {
    return node("w1", AT);
  }

  private static Node node(String name, Instant created) {
    return new Node(
        "seoul-1",
        name,
        Coded.of(NodeState.class, "Ready", NodeState.UNKNOWN),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        created,
        Map.of(),
        Map.of());
  }

  private static ClusterEvent event() {
    return new ClusterEvent(
        "seoul-1",
        "shop",
        "Pod",
        "web-1",
        "Started",
        null,
        null,
        3L,
        AT.minusSeconds(60),
        AT,
        Map.of());
  }
}
