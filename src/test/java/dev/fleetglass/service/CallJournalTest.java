package dev.fleetglass.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.CallRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallJournalTest {
  private final ManualClock clock = new ManualClock();
  private final ManualWorkers workers = new ManualWorkers();
  private final ManualScheduler scheduler = new ManualScheduler(clock, workers);
  private final CallJournal journal = new CallJournal(scheduler, workers);
  private final List<List<CallRecord>> told = new ArrayList<>();

  @Test
  void keepsTheLastTwoThousandNewestFirst() {
    for (int i = 0; i < 2_500; i++) {
      journal.finished(call(i));
    }
    assertThat(journal.recent()).hasSize(2_000);
    assertThat(journal.recent().getFirst().bytes()).isEqualTo(2_499);
    assertThat(journal.recent().getLast().bytes()).isEqualTo(500);
  }

  @Test
  void tellsFastCallsTogether() {
    Subscription subscription = journal.subscribe(told::add);
    workers.runAll();
    for (int i = 0; i < 100; i++) {
      journal.finished(call(i));
    }
    scheduler.advance(CallJournal.PACE);
    journal.finished(call(100));
    scheduler.advance(CallJournal.PACE);

    assertThat(told).extracting(List::size).containsExactly(0, 100, 101);

    journal.clear();
    workers.runAll();
    assertThat(told.getLast()).isEmpty();

    subscription.close();
    journal.finished(call(1));
    scheduler.advance(CallJournal.PACE);
    assertThat(told).hasSize(4);
  }

  private static CallRecord call(long bytes) {
    return new CallRecord(
        ManualClock.START, "a", "A", "list", "GET", "/", 200, Duration.ZERO, bytes, 1, null);
  }
}
