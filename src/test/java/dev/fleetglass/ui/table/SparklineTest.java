package dev.fleetglass.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.ui.common.Toolkit;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class SparklineTest {
  @BeforeAll
  static void start() throws Exception {
    Toolkit.start();
  }

  @Test
  void drawsOnlyWhatIsNew() throws Exception {
    assertThat(
            WaitForAsyncUtils.asyncFx(
                    () -> {
                      Sparkline line = new Sparkline();
                      line.show(trend(1, 2, 3));
                      line.show(trend(1, 2, 3));
                      line.show(trend(1, 2, 3));
                      int same = line.draws();
                      line.show(trend(1, 2, 4));
                      line.show(null);
                      line.show(null);
                      return new int[] {same, line.draws()};
                    })
                .get(10, TimeUnit.SECONDS))
        .containsExactly(1, 3);
  }

  @Test
  void liftsThePenOverHoles() throws Exception {
    assertThat(
            WaitForAsyncUtils.asyncFx(
                    () -> {
                      Sparkline line = new Sparkline();
                      line.show(trend(1, 2, Double.NaN, 3, 4));
                      Path path = (Path) line.getChildrenUnmodifiable().getFirst();
                      return path.getElements().stream().filter(MoveTo.class::isInstance).count();
                    })
                .get(10, TimeUnit.SECONDS))
        .isEqualTo(2);
  }

  private static Trend trend(double... values) {
    long[] times = new long[values.length];
    for (int i = 0; i < times.length; i++) {
      times[i] = 20_000L * i;
    }
    TrendLine line = Objects.requireNonNull(TrendLine.of(times, values, 0, 900_000));
    return Trend.of(line, values[values.length - 1], new Trend.Words("x", "x", "x"));
  }
}
