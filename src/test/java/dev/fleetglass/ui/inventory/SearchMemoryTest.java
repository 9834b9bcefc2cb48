package dev.fleetglass.ui.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.ui.settings.FakePreferences;
import org.junit.jupiter.api.Test;

class SearchMemoryTest {
  private final FakePreferences preferences = new FakePreferences();
  private final SearchMemory memory = new SearchMemory(preferences, "search.things");

  @Test
  void keepsTheLastTenTheNewestFirst() {
    for (int i = 1; i <= 12; i++) {
      memory.add("search " + i);
    }
    memory.add("search 5");
    memory.add("  ");
    assertThat(memory.recent()).hasSize(10).startsWith("search 5", "search 12", "search 11");
    assertThat(new SearchMemory(preferences, "search.things").recent()).isEqualTo(memory.recent());
    assertThat(new SearchMemory(preferences, "search.others").recent()).isEmpty();
  }

  @Test
  void survivesAnyTextAndADamagedFile() {
    memory.add("이름:\"a b\" OR /x%20+\\d/");
    assertThat(memory.recent()).containsExactly("이름:\"a b\" OR /x%20+\\d/");
    preferences.saveLayout("search.things", "good %zz better");
    assertThat(memory.recent()).containsExactly("good", "better");
  }
}
