package dev.fleetglass.ui.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.RevealedSecret;
import dev.fleetglass.model.PasswordEntry;
import dev.fleetglass.service.PasswordReveal;
import dev.fleetglass.service.Subscription;
import dev.fleetglass.ui.cloud.RevealViewModel.Stage;
import dev.fleetglass.ui.dialog.Failures;
import dev.fleetglass.ui.inventory.ValueRow;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RevealViewModelTest {
  private static final ValueRow<PasswordEntry> FIRST = row(7L);
  private static final ValueRow<PasswordEntry> SECOND = row(8L);

  private final Keeper keeper = new Keeper();
  private final Deque<Runnable> later = new ArrayDeque<>();
  private final List<Duration> waits = new ArrayList<>();
  private final List<ApiFailure> failures = new ArrayList<>();
  private final RevealedSecret secret = new RevealedSecret("hush".toCharArray());
  private final RevealViewModel model =
      new RevealViewModel(
          keeper,
          Runnable::run,
          (wait, task) -> {
            waits.add(wait);
            later.add(task);
          });

  @BeforeEach
  void choose() {
    model.choose(FIRST);
  }

  @Test
  void asksForNothingUntilTheOperatorWantsToSeeIt() {
    assertThat(keeper.asked).isEmpty();
    assertThat(model.text()).isEmpty();
    assertThat(stage()).isEqualTo(Stage.HIDDEN);
  }

  @Test
  void showsWhatTheServiceGives() {
    model.ask(failures::add);
    assertThat(stage()).isEqualTo(Stage.ASKING);
    assertThat(keeper.asked).containsExactly("id-West 7");

    answer();

    assertThat(stage()).isEqualTo(Stage.SHOWN);
    assertThat(model.text()).isEqualTo("hush");
  }

  @Test
  void hidesAndWipesItAfterHalfAMinute() {
    model.ask(failures::add);
    answer();
    assertThat(waits).containsExactly(Duration.ofSeconds(30));

    later.remove().run();

    assertHidden();
  }

  @Test
  void anOldTimerDoesNotHideWhatIsShownAnew() {
    model.ask(failures::add);
    answer();
    model.hide();
    model.ask(failures::add);
    keeper.tell(new PasswordReveal.Outcome.Shown(new RevealedSecret("new".toCharArray())));

    later.remove().run();

    assertThat(model.text()).isEqualTo("new");
    later.remove().run();
    assertThat(model.text()).isEmpty();
  }

  @Test
  void hidesItWithTheRow() {
    model.ask(failures::add);
    answer();

    model.choose(row(7L));
    assertThat(model.text()).isEqualTo("hush");
    model.choose(SECOND);

    assertHidden();
  }

  @Test
  void hidesItWhenItsRowBecomesAnother() {
    model.ask(failures::add);
    answer();

    model.choose(new ValueRow<>(FIRST.id(), "id-West", "West", row(9L).value(), false));

    assertHidden();
  }

  @Test
  void wipesAnAnswerThatComesWhenItIsNoLongerWanted() {
    model.ask(failures::add);
    model.choose(SECOND);
    assertThat(keeper.closed).isEqualTo(1);

    answer();

    assertHidden();
    assertThat(later).isEmpty();
  }

  @Test
  void tellsWhyItIsNotGivenUnlessItWasCancelled() {
    model.ask(failures::add);
    ApiFailure refused = Failures.refused();
    keeper.tell(new PasswordReveal.Outcome.Refused(refused));
    assertThat(stage()).isEqualTo(Stage.HIDDEN);
    assertThat(failures).containsExactly(refused);

    model.ask(failures::add);
    keeper.tell(new PasswordReveal.Outcome.Refused(new ApiFailure.Cancelled(refused.context())));
    assertThat(stage()).isEqualTo(Stage.HIDDEN);
    assertThat(failures).hasSize(1);
  }

  @Test
  void isNotOfferedForAnEntryWithoutANumber() {
    model.choose(row(null));
    assertThat(model.offered()).isFalse();

    model.ask(failures::add);

    assertThat(keeper.asked).isEmpty();
  }

  private void answer() {
    keeper.tell(new PasswordReveal.Outcome.Shown(secret));
  }

  private Stage stage() {
    return model.stageProperty().get();
  }

  private void assertHidden() {
    assertThat(stage()).isEqualTo(Stage.HIDDEN);
    assertThat(model.text()).isEmpty();
    assertThat(secret.characters()).containsOnly('\0');
  }

  private static ValueRow<PasswordEntry> row(@Nullable Long id) {
    return new ValueRow<>(
        "id-West/#" + id, "id-West", "West", Cloud.password(id, "root", "web-1"), false);
  }

  /** Answers when a test says so. */
  private static final class Keeper implements PasswordReveal {
    private final List<String> asked = new ArrayList<>();
    private @Nullable Consumer<Outcome> told;
    private int closed;

    @Override
    public Subscription reveal(
        String connectionId, String connection, long id, Consumer<Outcome> listener) {
      asked.add(connectionId + " " + id);
      told = listener;
      return () -> closed++;
    }

    void tell(Outcome outcome) {
      if (told != null) {
        told.accept(outcome);
      }
    }
  }
}
