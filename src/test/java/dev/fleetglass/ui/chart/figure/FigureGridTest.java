package dev.fleetglass.ui.chart.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FigureGridTest {
  @Test
  void noTileIsSmallerThanAllowedNorOutsideNorOverAnother() {
    Random random = new Random(4);
    for (int round = 0; round < 5000; round++) {
      double width = 20 + random.nextInt(1500);
      double height = 20 + random.nextInt(900);
      int count = 1 + random.nextInt(60);
      FigureGrid grid = FigureGrid.of(count, width, height, 120, 50, 1.7);

      assertThat(grid.shown()).isBetween(1, count);
      assertThat(grid.columns() * grid.rows()).isGreaterThanOrEqualTo(grid.shown());
      if (grid.columns() > 1) {
        assertThat(grid.cellWidth()).isGreaterThanOrEqualTo(120);
      }
      if (grid.rows() > 1) {
        assertThat(grid.cellHeight()).isGreaterThanOrEqualTo(50);
      }
      int last = grid.shown() - 1;
      assertThat(grid.x(last) + grid.cellWidth()).isLessThanOrEqualTo(width + 1e-6);
      assertThat(grid.y(last) + grid.cellHeight()).isLessThanOrEqualTo(height + 1e-6);
      if (grid.shown() < count) {
        assertThat(grid.shown())
            .as("all the room is used before a tile is left out")
            .isGreaterThanOrEqualTo(
                Math.max(1, (int) (width / 120)) * Math.max(1, (int) (height / 50)));
      }
    }
  }
}
