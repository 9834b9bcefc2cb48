package dev.fleetglass.ui.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.ui.table.facet.FacetModel.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Values of a column beside the table. */
@ExtendWith(ApplicationExtension.class)
class FacetsBesideTest {
  @SuppressWarnings("NullAway.Init") // by start
  private ServersStage on;

  @Start
  void start(Stage stage) {
    on = new ServersStage(stage);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> on.screen.deactivate());
  }

  @Test
  void countsNothingWhileItIsHidden(FxRobot robot) {
    AtomicInteger counted = new AtomicInteger();
    on.model.facets().valuesProperty().addListener((_, _, _) -> counted.incrementAndGet());
    on.fetch(robot, ServersStage.with(4, "Off"));
    robot.interact(() -> on.model.table().filterProperty().set("cache"));
    assertThat(counted).hasValue(0);
    assertThat(on.model.facets().valuesProperty().get()).isEmpty();
    assertThat(panel().isManaged()).isFalse();

    on.run(robot, "facets");
    assertThat(counted.get()).isPositive();
    on.run(robot, "facets");
    int before = counted.get();
    robot.interact(() -> on.model.table().filterProperty().set(""));
    on.fetch(robot, Fleet.servers(ServersStage.ROWS));
    assertThat(counted).hasValue(before);
  }

  @Test
  void searchesForTheClickedValueAndForSeveralWithControl(FxRobot robot) {
    on.run(robot, "facets");
    assertThat(values()).containsExactlyInAnyOrderElementsOf(counts());
    click(robot, "Off", false);
    assertThat(on.model.table().filterProperty().get()).isEqualTo("state=\"Off\"");
    assertThat(on.table.getItems()).allMatch(row -> row.server().state().wire().equals("Off"));

    click(robot, "Starting", true);
    assertThat(on.model.table().filterProperty().get())
        .isEqualTo("state=(\"Off\" OR \"Starting\")");
    click(robot, "Off", true);
    assertThat(on.model.table().filterProperty().get()).isEqualTo("state=\"Starting\"");
    click(robot, "Starting", true);
    assertThat(on.model.table().filterProperty().get()).isEmpty();
  }

  @Test
  void doesNothingWhenItIsClickedBesideTheValues(FxRobot robot) {
    on.run(robot, "facets");
    click(robot, "Off", false);
    ListView<?> list = list();
    robot.interact(() -> list.fireEvent(GroupedTableTest.shiftPress()));
    robot.interact(() -> list.fireEvent(clicked(false)));
    assertThat(on.model.table().filterProperty().get()).isEqualTo("state=\"Off\"");
  }

  @Test
  void countsAnewWhenRowsChange(FxRobot robot) throws Exception {
    on.run(robot, "facets");
    int before = count("Off");
    on.fetch(robot, ServersStage.with(4, "Off"));
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> count("Off") == before + 1);
    assertThat(count("Off")).isEqualTo(before + 1);
  }

  @Test
  void findsAValueAmongMany(FxRobot robot) {
    robot.interact(() -> on.model.facets().columnProperty().set("name"));
    on.run(robot, "facets");
    TextField find = (TextField) panel().lookup(".text-field");
    assertThat(find.isVisible()).isTrue();
    robot.interact(() -> find.setText("cache-7"));
    assertThat(list().getItems())
        .hasSize(1)
        .allMatch(item -> item instanceof Value value && value.text().equals("cache-7"));
  }

  /** Counted the plain way. */
  private static List<String> counts() {
    Map<String, Integer> counts = new TreeMap<>();
    Fleet.servers(ServersStage.ROWS)
        .forEach(server -> counts.merge(server.state().wire(), 1, Integer::sum));
    return counts.entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).toList();
  }

  private List<String> values() {
    return list().getItems().stream()
        .map(item -> item instanceof Value value ? value.text() + " " + value.count() : "")
        .toList();
  }

  private int count(String text) {
    return on.model.facets().valuesProperty().get().stream()
        .filter(value -> value.text().equals(text))
        .mapToInt(Value::count)
        .sum();
  }

  private void click(FxRobot robot, String text, boolean control) {
    robot.interact(() -> {
      for (Node node : list().lookupAll(".facet-value")) {
        if (node instanceof ListCell<?> cell
            && cell.getItem() instanceof Value value
            && value.text().equals(text)) {
          cell.fireEvent(clicked(control));
        }
      }
    });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static MouseEvent clicked(boolean control) {
    return new MouseEvent(
        MouseEvent.MOUSE_CLICKED,
        8,
        8,
        8,
        8,
        MouseButton.PRIMARY,
        1,
        false,
        control,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        true,
        null);
  }

  private Region panel() {
    return (Region) on.screen.view().lookup(".facet-panel");
  }

  private ListView<?> list() {
    return (ListView<?>) panel().lookup(".list-view");
  }
}
