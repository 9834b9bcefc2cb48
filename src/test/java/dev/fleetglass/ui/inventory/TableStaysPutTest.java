package dev.fleetglass.ui.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.fx.FxGate;
import dev.fleetglass.model.Server;
import dev.fleetglass.ui.common.RecordingWorkspace;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.servers.ServerRow;
import dev.fleetglass.ui.servers.ServersScreen;
import dev.fleetglass.ui.servers.ServersViewModel;
import dev.fleetglass.ui.settings.FakePreferences;
import dev.fleetglass.ui.theme.Fonts;
import dev.fleetglass.ui.theme.Theme;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Somebody points, selects, scrolls and types while with every frame rows change, come above and
 * between, and go again: everything stays with the row it was done to.
 */
@ExtendWith(ApplicationExtension.class)
class TableStaysPutTest {
  private static final int STEADY = 400;

  private final FakeInventory<Server> inventory = new FakeInventory<>();
  private final RecordingWorkspace workspace = new RecordingWorkspace();
  private final Random random = new Random(20_261_123);
  private final List<String> moved = new ArrayList<>();
  private final List<Server> servers = new ArrayList<>(Fleet.servers(STEADY));
  private final AnimationTimer stream =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          beat();
        }
      };
  private int beats;
  private int guests;
  private @Nullable String pointed;
  private @Nullable Point2D pointer;
  private @Nullable Point2D aimed;

  @SuppressWarnings("NullAway.Init") // by start
  private ServersViewModel model;

  @SuppressWarnings("NullAway.Init") // by start
  private ServersScreen screen;

  @SuppressWarnings("NullAway.Init") // by start
  private TableView<ServerRow> table;

  @Start
  void start(Stage stage) {
    Fonts.load();
    Application.setUserAgentStylesheet(Theme.sheet(false));
    inventory.set(FakeInventory.fresh(1, "West", Fleet.servers(STEADY)));
    model =
        new ServersViewModel(
            inventory,
            FakeViews.environment(
                new FakePreferences(),
                FxGate.toolkit(),
                task -> Thread.ofVirtual().start(task),
                Clock.fixed(Fleet.NOW, ZoneOffset.UTC)));
    screen = new ServersScreen(model, Texts.load(Locale.ENGLISH), workspace);
    table = screen.table().control();
    stage.setScene(new Scene(screen.view(), 1000, 600));
    stage.show();
    screen.activate();
  }

  @AfterEach
  void stop(FxRobot robot) {
    robot.interact(() -> {
      stream.stop();
      screen.deactivate();
    });
  }

  @Test
  void keepsToTheRowsThatAreSelectedScrolledToAndSearchedWhileUpdatesStream(FxRobot robot)
      throws Exception {
    robot.interact(() -> table.scrollTo(150));
    robot.interact(stream::start);
    for (int round = 0; round < 3; round++) {
      robot.moveTo(at(robot, 3 + 3 * round));
      String row = point();
      robot.clickOn(MouseButton.PRIMARY);
      await(8);
      assertThat(selected()).as("round %d", round).containsExactly(row);
      Set<String> range = shiftClick(6);
      assertThat(range).contains(row);
      await(8);
      assertThat(steady(selected())).isEqualTo(steady(range));
      assertThat(moved).as("rows that moved under the pointer").isEmpty();

      leave(robot);
      robot.interact(() -> wheel(-140));
      await(3);
      robot.type(KeyCode.DOWN);
      String focused = lead();
      await(8);
      assertThat(lead()).isEqualTo(focused);
      assertThat(selected()).containsExactly(focused);
    }
    type(robot);
    assertThat(beats).isGreaterThan(100);
    assertThat(moved).as("rows that moved under the pointer").isEmpty();
  }

  private void type(FxRobot robot) throws Exception {
    robot.press(KeyCode.SHIFT).type(KeyCode.DOWN, 3).release(KeyCode.SHIFT);
    Set<String> chosen = selected();
    robot.type(KeyCode.SLASH);
    TextField field = (TextField) screen.view().lookup(".filter-field");
    String words = "web on";
    for (int typed = 1; typed <= words.length(); typed++) {
      robot.write(words.charAt(typed - 1));
      await(4);
      String now = fx(() -> field.getText() + "|" + field.getCaretPosition());
      assertThat(now).isEqualTo(words.substring(0, typed) + "|" + typed);
      boolean focused = fx(field::isFocused);
      assertThat(focused).isTrue();
      assertThat(steady(selected())).isEqualTo(steady(chosen));
    }
    robot.type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
    await(4);
    String left = fx(field::getText);
    assertThat(left).isEmpty();
    assertThat(steady(selected())).isEqualTo(steady(chosen));
  }

  /** Some rows change, some come anywhere, some of those go again. */
  private void beat() {
    look();
    beats++;
    for (int i = 0; i < 10; i++) {
      int place = random.nextInt(servers.size());
      int number = Math.toIntExact(Objects.requireNonNull(servers.get(place).id()));
      servers.set(place, Fleet.server(number - 10_000, random.nextBoolean() ? "On" : "Off"));
    }
    for (int i = 0; i < 3; i++) {
      servers.add(
          random.nextInt(i == 0 ? servers.size() : 100),
          Fleet.server(5_000 + guests++, "Starting"));
    }
    for (int i = 0; i < 50 && servers.size() > STEADY + 60; i++) {
      // Never where it is looked at: what vanishes there cannot stay.
      int place = random.nextInt(100);
      Long id = servers.get(place).id();
      if (id != null && id >= 15_000) {
        servers.remove(place);
      }
    }
    inventory.publish(FakeInventory.fresh(1L + beats, "West", List.copyOf(servers)));
  }

  /** Whether the row under the pointer is still the one that was pointed at. */
  private void look() {
    if (pointed != null && pointer != null) {
      // As the frame would before it is drawn.
      table.layout();
      String now = under(pointer);
      if (!pointed.equals(now)) {
        moved.add("beat " + beats + ": " + pointed + " became " + now);
      }
    }
  }

  private @Nullable String under(Point2D screenPoint) {
    for (Node node : table.lookupAll(".table-row-cell")) {
      if (node instanceof TableRow<?> row
          && row.isVisible()
          && row.getItem() instanceof ServerRow server
          && row.contains(row.screenToLocal(screenPoint))) {
        return server.id();
      }
    }
    return null;
  }

  /** Middle of the row that is seen so many rows below the top. */
  private Point2D at(FxRobot robot, int below) throws Exception {
    leave(robot);
    return fx(() -> {
      Point2D there = table.localToScreen(80, 40.0 + 28 * below);
      aimed = there;
      return there;
    });
  }

  /** From now on the row under the pointer must stay there. */
  private String point() throws Exception {
    return fx(() -> {
      Point2D now = Objects.requireNonNull(aimed);
      String row = Objects.requireNonNull(under(now));
      pointer = now;
      pointed = row;
      return row;
    });
  }

  /** Shift and click on the row so many below the pointed one; the rows it selected at that. */
  private Set<String> shiftClick(int below) throws Exception {
    return fx(() -> {
      Point2D there = Objects.requireNonNull(pointer).add(0, 28.0 * below);
      for (Node node : table.lookupAll(".table-row-cell")) {
        if (node instanceof TableRow<?> row && row.contains(row.screenToLocal(there))) {
          row.fireEvent(shifted(MouseEvent.MOUSE_PRESSED));
          row.fireEvent(shifted(MouseEvent.MOUSE_RELEASED));
        }
      }
      return Set.copyOf(model.table().selection().ids());
    });
  }

  /** The headless robot does not tell the mouse's events of keys that are held. */
  private static MouseEvent shifted(EventType<MouseEvent> type) {
    boolean down = type == MouseEvent.MOUSE_PRESSED;
    return new MouseEvent(
        type,
        8,
        8,
        8,
        8,
        MouseButton.PRIMARY,
        1,
        true,
        false,
        false,
        false,
        down,
        false,
        false,
        false,
        false,
        true,
        null);
  }

  private void wheel(double pixels) {
    Node flow = table.lookup(".virtual-flow");
    flow.fireEvent(
        new ScrollEvent(
            ScrollEvent.SCROLL,
            50,
            50,
            50,
            50,
            false,
            false,
            false,
            false,
            false,
            false,
            0,
            pixels,
            0,
            pixels,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
  }

  private Set<String> selected() throws Exception {
    return fx(() -> Set.copyOf(model.table().selection().ids()));
  }

  private String lead() throws Exception {
    return fx(() -> String.valueOf(model.table().selection().lead()));
  }

  /** Without guests, which come and go. */
  private static Set<String> steady(Set<String> ids) {
    Set<String> own = new HashSet<>(ids);
    own.removeIf(id -> Integer.parseInt(id.substring(id.indexOf('#') + 1)) >= 15_000);
    return own;
  }

  /** Waits until the stream has brought so many more updates. */
  private void await(int more) throws Exception {
    int[] goal = {fx(() -> beats) + more};
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> fx(() -> beats) >= goal[0]);
  }

  private static <T> T fx(Callable<T> question) throws Exception {
    return WaitForAsyncUtils.asyncFx(question).get(20, TimeUnit.SECONDS);
  }

  private void leave(FxRobot robot) {
    robot.interact(() -> {
      pointed = null;
      pointer = null;
    });
  }
}
