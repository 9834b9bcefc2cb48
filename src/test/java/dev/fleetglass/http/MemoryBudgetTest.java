package dev.fleetglass.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class MemoryBudgetTest {
  private static final int LIMIT = 1_000;

  private final MemoryBudget budget = new MemoryBudget(LIMIT);

  @Test
  void refusesWhatDoesNotFitAndTakesNothingOfIt() {
    try (MemoryBudget.Share one = budget.share();
        MemoryBudget.Share two = budget.share()) {
      assertThat(one.take(600)).isTrue();
      assertThat(two.take(401)).isFalse();
      assertThat(two.outgrows(401)).isFalse();
      assertThat(two.outgrows(1_001)).isTrue();
      assertThat(budget.taken()).isEqualTo(600);
      assertThat(two.take(400)).isTrue();
      assertThat(two.take(Long.MAX_VALUE)).isFalse();
      assertThat(budget.taken()).isEqualTo(LIMIT);
    }
    assertThat(budget.taken()).isZero();
  }

  @Test
  void keepsWhatAListTookOverUntilTheListIsDone() {
    MemoryBudget.Share list = budget.share();
    MemoryBudget.Share answer = budget.share();
    assertThat(answer.take(300)).isTrue();
    list.add(answer);
    answer.close();
    assertThat(budget.taken()).isEqualTo(300);
    list.close();
    list.close();
    assertThat(budget.taken()).isZero();
  }

  @Test
  void givesBackWhatComesForAListThatWasGivenUp() {
    MemoryBudget.Share list = budget.share();
    MemoryBudget.Share answer = budget.share();
    assertThat(answer.take(300)).isTrue();
    list.close();
    list.add(answer);
    answer.close();
    assertThat(budget.taken()).isZero();
    assertThat(list.take(1)).isFalse();
  }

  /** The same as sums in a list, whatever is done in whichever order. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void neverHoldsMoreThanItsLimitNorLosesAnything(long seed) {
    Random random = new Random(seed);
    List<MemoryBudget.Share> shares = new ArrayList<>();
    List<Long> own = new ArrayList<>();
    for (int step = 0; step < 5_000; step++) {
      int at = shares.isEmpty() ? 0 : random.nextInt(shares.size());
      switch (shares.isEmpty() ? 0 : random.nextInt(6)) {
        case 0 -> {
          shares.add(budget.share());
          own.add(0L);
        }
        case 1 -> {
          shares.remove(at).close();
          own.remove(at);
        }
        case 2 -> {
          int from = random.nextInt(shares.size());
          if (from != at) {
            shares.get(at).add(shares.get(from));
            own.set(at, own.get(at) + own.get(from));
            own.set(from, 0L);
          }
        }
        default -> {
          long bytes = random.nextInt(400);
          boolean fits = sum(own) + bytes <= LIMIT;
          assertThat(shares.get(at).take(bytes)).isEqualTo(fits);
          own.set(at, own.get(at) + (fits ? bytes : 0));
        }
      }
      assertThat(budget.taken()).isEqualTo(sum(own));
    }
    shares.forEach(MemoryBudget.Share::close);
    assertThat(budget.taken()).isZero();
  }

  @Test
  void isOneForManyThreads() throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    CountDownLatch full = new CountDownLatch(1);
    int threads = 8;
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Integer>> counts = new ArrayList<>();
      CountDownLatch counted = new CountDownLatch(threads);
      Callable<Integer> taking =
          () -> {
            start.await();
            try (MemoryBudget.Share share = budget.share()) {
              int count = 0;
              while (share.take(1)) {
                count++;
              }
              counted.countDown();
              full.await();
              return count;
            }
          };
      for (int i = 0; i < threads; i++) {
        counts.add(pool.submit(taking));
      }
      start.countDown();
      counted.await();
      long taken = budget.taken();
      // First of all, or a failure would wait for threads that wait for this.
      full.countDown();
      assertThat(taken).isEqualTo(LIMIT);
      int sum = 0;
      for (Future<Integer> count : counts) {
        sum += count.get();
      }
      assertThat(sum).isEqualTo(LIMIT);
      assertThat(budget.taken()).isZero();
    }
  }

  private static long sum(List<Long> own) {
    return own.stream().mapToLong(Long::longValue).sum();
  }
}
