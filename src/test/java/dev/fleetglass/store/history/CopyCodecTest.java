package dev.fleetglass.store.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fleetglass.model.AuthType;
import dev.fleetglass.model.Cluster;
import dev.fleetglass.model.ClusterCondition;
import dev.fleetglass.model.ClusterKind;
import dev.fleetglass.model.ClusterState;
import dev.fleetglass.model.Coded;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CopyCodecTest {
  private static final Instant MOMENT = Instant.parse("2026-11-01T00:00:00.123456789Z");

  /** A part of a row. */
  record Part(Long id, String name) {}

  /** A row as an earlier program kept it. */
  record Before(
      String id,
      Long number,
      @Nullable Double share,
      Instant since,
      Map<String, String> details,
      Part part,
      List<Integer> list,
      Part gone) {}

  /** The same row now: one component less, one of another type, one more, in another order. */
  record Now(
      Part part,
      @Nullable Long share,
      String id,
      @Nullable String more,
      Long number,
      Instant since) {}

  private final CopyCodec<Before> codec = new CopyCodec<>(Before.class);

  @Test
  void givesBackRowsThroughChanges() throws Exception {
    Map<String, Before> first = new LinkedHashMap<>();
    for (int i = 0; i < 300; i++) {
      first.put("r" + i, row(i));
    }
    Map<String, Before> second = new LinkedHashMap<>(first);
    second.remove("r7");
    second.put("r8", row(1000));
    second.put("r299", row(2000));
    second.put("new", row(3000));

    byte[] whole = codec.whole(first);
    byte[] changes = Objects.requireNonNull(codec.changes(first, second));

    assertThat(changes).hasSizeLessThan(whole.length / 4);
    assertThat(applied(codec, Before.class, whole)).containsExactlyEntriesOf(first);
    assertThat(applied(codec, Before.class, whole, changes)).isEqualTo(second);
    assertThat(codec.changes(second, new LinkedHashMap<>(second))).isNull();
  }

  @Test
  void readsRowsOfAnEarlierProgram() throws Exception {
    CopyCodec<Now> now = new CopyCodec<>(Now.class);
    byte[] whole = codec.whole(Map.of("r", row(1)));
    byte[] changes =
        Objects.requireNonNull(codec.changes(Map.of("r", row(1)), Map.of("r", row(2))));

    assertThat(applied(now, Now.class, whole))
        .containsExactly(
            Map.entry("r", new Now(new Part(1L, "part 1"), null, "id 1", null, 1L, MOMENT)));
    assertThat(applied(now, Now.class, whole, changes))
        .containsExactly(
            Map.entry(
                "r",
                new Now(new Part(2L, "part 2"), null, "id 2", null, 2L, MOMENT.plusSeconds(1))));
  }

  /** A cluster as it was kept before anybody asked how it stands. */
  record EarlierCluster(
      String id,
      @Nullable Long sequence,
      String name,
      @Nullable String description,
      Coded<ClusterState> state,
      Coded<ClusterKind> kind,
      Coded<AuthType> authType,
      @Nullable String version,
      @Nullable String apiUrl,
      @Nullable String region,
      @Nullable Long providerAccount,
      @Nullable Boolean ingress,
      @Nullable Boolean loadBalancer,
      @Nullable Boolean nodePort,
      @Nullable Boolean persistentVolume,
      @Nullable String nodePortRange,
      @Nullable String nodePortUrl,
      @Nullable Boolean inUse,
      @Nullable Instant created,
      @Nullable Instant updated,
      Map<String, String> details) {

    Cluster now() {
      return new Cluster(
          id,
          sequence,
          name,
          description,
          state,
          kind,
          authType,
          version,
          apiUrl,
          region,
          providerAccount,
          ingress,
          loadBalancer,
          nodePort,
          persistentVolume,
          nodePortRange,
          nodePortUrl,
          inUse,
          created,
          updated,
          details);
    }
  }

  private static EarlierCluster earlier(String name) {
    return new EarlierCluster(
        "c1",
        1L,
        name,
        null,
        new Coded<>(ClusterState.RUNNING, "RUNNING"),
        new Coded<>(ClusterKind.EKS, "EKS"),
        new Coded<>(AuthType.TOKEN, "TOKEN"),
        "1.29.1",
        null,
        null,
        4L,
        true,
        false,
        null,
        true,
        null,
        null,
        true,
        MOMENT,
        null,
        Map.of("extra", "1"));
  }

  @Test
  void readsClustersOfATimeWithoutConditions() throws Exception {
    CopyCodec<EarlierCluster> then = new CopyCodec<>(EarlierCluster.class);
    CopyCodec<Cluster> now = new CopyCodec<>(Cluster.class);
    EarlierCluster old = earlier("old");
    byte[] whole = then.whole(Map.of("c1", old));
    byte[] changes =
        Objects.requireNonNull(then.changes(Map.of("c1", old), Map.of("c1", earlier("new"))));

    assertThat(applied(now, Cluster.class, whole)).containsExactly(Map.entry("c1", old.now()));
    assertThat(applied(now, Cluster.class, whole, changes))
        .containsExactly(Map.entry("c1", earlier("new").now()));
  }

  @Test
  void keepsConditionsOfClustersBehindRowsThatHadNone() throws Exception {
    CopyCodec<Cluster> now = new CopyCodec<>(Cluster.class);
    ClusterCondition condition = new ClusterCondition(3L, 4L, null, 5L, 40L, 90L, 12.5, 3e10, 2L);
    Cluster old = earlier("c").now();
    Cluster stands = old.with(condition, Map.of());
    byte[] whole = new CopyCodec<>(EarlierCluster.class).whole(Map.of("c1", earlier("c")));
    byte[] changes = Objects.requireNonNull(now.changes(Map.of("c1", old), Map.of("c1", stands)));

    assertThat(applied(now, Cluster.class, whole, changes))
        .containsExactly(Map.entry("c1", stands));
  }

  @Test
  void damagedBytesAreNoRows() throws Exception {
    byte[] whole = codec.whole(Map.of("r", row(1)));
    for (int place = 0; place < whole.length; place++) {
      byte[] damaged = whole.clone();
      damaged[place] ^= 0x10;
      try {
        // Some bits of a deflated stream's head mean nothing.
        assertThat(applied(codec, Before.class, damaged)).containsExactly(Map.entry("r", row(1)));
      } catch (IOException e) {
        assertThat(e).isNotNull();
      }
    }
    assertThatThrownBy(() -> applied(codec, Before.class, new byte[] {1, 2, 3}))
        .isInstanceOf(IOException.class);
  }

  private static Before row(int i) {
    return new Before(
        "id " + i,
        (long) i,
        i % 3 == 0 ? null : i / 7.0,
        MOMENT.plusSeconds(i - 1),
        Map.of("key", "value " + i),
        new Part((long) i, "part " + i),
        List.of(i, 5),
        new Part(5L, "gone"));
  }

  private static <T> Map<String, T> applied(CopyCodec<T> codec, Class<T> type, byte[]... copies)
      throws IOException {
    CopyCodec.Gathered<T> rows = new CopyCodec.Gathered<>(type);
    for (byte[] copy : copies) {
      codec.apply(copy, rows);
    }
    return rows.rows();
  }
}
