package dev.fleetglass.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowMemoryTest {
  private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1440, 900);
  private static final Rectangle2D DESK = new Rectangle2D(1440, -200, 2560, 1440);

  @Test
  void readsWhatItWrote() {
    WindowMemory memory = new WindowMemory(new Rectangle2D(1500, -100, 1300, 800), true);
    assertThat(WindowMemory.parse(memory.format())).contains(memory);
  }

  @Test
  void readsNothingFromAnotherFormat() {
    assertThat(WindowMemory.parse("")).isEmpty();
    assertThat(WindowMemory.parse("1,2,3,4")).isEmpty();
    assertThat(WindowMemory.parse("1,2,-3,4,normal")).isEmpty();
    assertThat(WindowMemory.parse("a,b,c,d,normal")).isEmpty();
  }

  @Test
  void staysWhereItCanBeSeen() {
    WindowMemory memory = new WindowMemory(new Rectangle2D(1500, -100, 1300, 800), false);
    assertThat(memory.on(List.of(LAPTOP, DESK))).isEqualTo(memory);
  }

  @Test
  void comesToTheFirstScreenWhenItsOwnIsGone() {
    WindowMemory memory = new WindowMemory(new Rectangle2D(3000, 100, 1300, 800), true);
    WindowMemory now = memory.on(List.of(LAPTOP));
    assertThat(now.bounds()).isEqualTo(new Rectangle2D(70, 50, 1300, 800));
    assertThat(now.maximized()).isTrue();
  }

  @Test
  void shrinksToItsScreenAndKeepsItsLeastSize() {
    WindowMemory large = new WindowMemory(new Rectangle2D(10, 10, 4000, 3000), false);
    assertThat(large.on(List.of(LAPTOP)).bounds().getWidth()).isEqualTo(1440);
    WindowMemory tiny = new WindowMemory(new Rectangle2D(10, 10, 200, 100), false);
    assertThat(tiny.on(List.of(LAPTOP)).bounds())
        .isEqualTo(new Rectangle2D(10, 10, WindowMemory.MIN_WIDTH, WindowMemory.MIN_HEIGHT));
  }
}
