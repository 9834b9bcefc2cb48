package dev.fleetglass.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.Toolkit;
import dev.fleetglass.ui.i18n.Texts;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.scene.AccessibleAttribute;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class DrawnCellsTest {
  private record Line(String id, boolean stale, Trend trend, Share share) implements TableRow {}

  @BeforeAll
  static void start() throws Exception {
    Toolkit.start();
  }

  @Test
  void sayToAScreenReaderWhatTheyDraw() throws Exception {
    Share share = new Share(3, 5, "3/5", "3 of 5 nodes");
    Line row = new Line("a", false, trend("12.3 req/s, rising"), share);
    String[] said =
        WaitForAsyncUtils.asyncFx(
                () -> {
                  Looks<Line> looks = looks();
                  var trend =
                      new TrendCell<>(Column.trend("m", "M", Line::trend), looks, Line::trend);
                  var bar = new BarCell<>(Column.bar("n", "N", Line::share), looks, Line::share);
                  trend.updateItem(row, false);
                  bar.updateItem(row, false);
                  return new String[] {
                    (String) trend.queryAccessibleAttribute(AccessibleAttribute.TEXT),
                    (String) bar.queryAccessibleAttribute(AccessibleAttribute.TEXT),
                    trend.getText(),
                    bar.getText()
                  };
                })
            .get(10, TimeUnit.SECONDS);

    assertThat(said).containsExactly("12.3 req/s, rising", "3 of 5 nodes", "12.3", "3/5");
  }

  @Test
  void drawNothingAnewForARowThatLooksTheSame() throws Exception {
    Share share = new Share(3, 5, "3/5", "3 of 5 nodes");
    int draws =
        WaitForAsyncUtils.asyncFx(
                () -> {
                  Looks<Line> looks = looks();
                  var cell =
                      new TrendCell<>(Column.trend("m", "M", Line::trend), looks, Line::trend);
                  cell.updateItem(new Line("a", false, trend("x"), share), false);
                  cell.updateItem(new Line("a", true, trend("x"), share), false);
                  return cell.draws();
                })
            .get(10, TimeUnit.SECONDS);

    assertThat(draws).isEqualTo(1);
  }

  private static Looks<Line> looks() {
    return new Looks<>(_ -> null, new Formats(Texts.load(Locale.ENGLISH), ZoneOffset.UTC));
  }

  private static Trend trend(String spoken) {
    long[] times = {0, 1000, 2000};
    TrendLine line =
        Objects.requireNonNull(TrendLine.of(times, new double[] {1, 2, 3}, 0, 900_000));
    return Trend.of(line, 3, new Trend.Words("12.3", spoken, ""));
  }
}
