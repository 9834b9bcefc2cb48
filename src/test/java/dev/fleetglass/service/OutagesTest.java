package dev.fleetglass.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.model.FleetEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutagesTest {
  private static final Instant T = ManualClock.START;

  private final List<FleetEvent> told = new ArrayList<>();
  private final Outages outages = new Outages(told::addAll);

  @Test
  void tellsOnceThatCallsBeginToFailAndOnceThatTheyGoWell() {
    outages.ended("c", "list", null, T);
    outages.ended("c", "list", fault("CCCT1009000", "cluster is not running."), T.plusSeconds(5));
    outages.ended("c", "list", fault("CCCT1009000", "cluster is not running."), T.plusSeconds(10));
    outages.ended("c", "list", null, T.plusSeconds(15));
    outages.ended("c", "list", null, T.plusSeconds(20));

    assertThat(told)
        .extracting(FleetEvent::kind)
        .containsExactly(FleetEvent.Kind.FAILURE, FleetEvent.Kind.RECOVERY);
    assertThat(told.getFirst().at()).isEqualTo(T.plusSeconds(5));
    assertThat(told.getFirst().subject()).isEqualTo("list");
    assertThat(told.getFirst().to()).isEqualTo("CCCT1009000 cluster is not running.");
    assertThat(told.getLast().at()).isEqualTo(T.plusSeconds(15));
    assertThat(told.getLast().from()).isEqualTo("CCCT1009000 cluster is not running.");
  }

  @Test
  void callsThatFailInTheSameWordsAreOneOutage() {
    for (String operation : List.of("list", "metric a", "metric b")) {
      outages.ended("c", operation, fault("", "refused"), T);
    }
    outages.ended("c", "metric a", null, T.plusSeconds(1));
    outages.ended("c", "list", null, T.plusSeconds(1));
    assertThat(told).hasSize(1);

    outages.ended("c", "metric b", null, T.plusSeconds(2));
    assertThat(told).hasSize(2);
    assertThat(told.getLast().at()).isEqualTo(T.plusSeconds(2));
  }

  @Test
  void otherWordsAreAnotherOutageAndNoRecovery() {
    outages.ended("c", "metric a", fault("", "unknown metric"), T);
    outages.ended("c", "list", fault("", "refused"), T.plusSeconds(1));
    outages.ended("c", "metric a", fault("", "refused"), T.plusSeconds(2));
    outages.ended("c", "list", null, T.plusSeconds(3));
    assertThat(told)
        .extracting(FleetEvent::kind)
        .containsExactly(FleetEvent.Kind.FAILURE, FleetEvent.Kind.FAILURE);

    outages.ended("c", "metric a", null, T.plusSeconds(4));
    assertThat(told).hasSize(3);
  }

  @Test
  void connectionsFailForThemselves() {
    outages.ended("c", "list", fault("", "refused"), T);
    outages.ended("d", "list", fault("", "refused"), T);
    assertThat(told).extracting(FleetEvent::connectionId).containsExactly("c", "d");
  }

  @Test
  void aConnectionThatIsNoLongerReadDoesNotRecover() {
    outages.ended("c", "list", fault("", "refused"), T);
    outages.forget("c");
    outages.ended("c", "list", null, T.plusSeconds(1));
    assertThat(told).hasSize(1);
  }

  @Test
  void aFailureWithoutWordsNamesItsKind() {
    outages.ended("c", "list", fault(null, null), T);
    assertThat(told.getFirst().to()).isEqualTo("ServerFault");
  }

  @Test
  void whatIsNoLongerAskedKeepsNoOutageOpen() {
    outages.ended("c", "metric a", fault("", "refused"), T);
    outages.ended("c", "list", fault("", "refused"), T);
    outages.ended("c", "list", null, T.plusSeconds(1));
    assertThat(told).as("a metric still fails").hasSize(1);

    outages.stopped("c", "metric a", T.plusSeconds(2));
    assertThat(told).hasSize(2);
    assertThat(told.getLast().kind()).isEqualTo(FleetEvent.Kind.RECOVERY);
    assertThat(told.getLast().at()).isEqualTo(T.plusSeconds(2));

    outages.ended("c", "metric a", fault("", "refused"), T.plusSeconds(3));
    assertThat(told).as("another outage").hasSize(3);
  }

  @Test
  void nobodyKnowsWhetherItRecoveredWhenNothingWentWellSince() {
    outages.ended("c", "metric a", fault("", "refused"), T);
    outages.stopped("c", "metric a", T.plusSeconds(1));
    outages.stopped("c", "metric a", T.plusSeconds(2));
    outages.stopped("d", "metric a", T.plusSeconds(2));
    assertThat(told).hasSize(1);

    outages.ended("c", "metric a", null, T.plusSeconds(3));
    assertThat(told).as("it is not asked as a part of that outage").hasSize(1);
    outages.ended("c", "list", fault("", "refused"), T.plusSeconds(4));
    assertThat(told).hasSize(2);
  }

  private static ApiFailure fault(@Nullable String code, @Nullable String message) {
    return new ApiFailure.ServerFault(
        new ApiFailure.Context(
            "Name of c", "clusters", code, message, 500, null, 1, Duration.ZERO, T, "server"));
  }
}
