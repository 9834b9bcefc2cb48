package dev.fleetglass.ui.common;

import dev.fleetglass.api.ApiFailure;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A window that only writes down what a screen asks of it. */
public final class RecordingWorkspace implements Workspace {
  public final List<ApiFailure> failures = new ArrayList<>();
  public final List<Question> questions = new ArrayList<>();
  public final List<Form> forms = new ArrayList<>();
  public final List<Region> cards = new ArrayList<>();
  public final ReadOnlyBooleanWrapper full = new ReadOnlyBooleanWrapper();
  public KeyChoice keys = KeyChoice.NONE;
  public int choosing;
  public int abouts;
  public final List<String> said = new ArrayList<>();
  public final List<Path> folders = new ArrayList<>();
  public final List<ScreenId> shown = new ArrayList<>();
  public final List<Target> followed = new ArrayList<>();
  public final List<Origin> origins = new ArrayList<>();
  public final List<URI> browsed = new ArrayList<>();
  public Selected selected = Selected.NOTHING;
  public @Nullable Region drawer;
  public @Nullable Runnable retry;

  @Override
  public void show(ScreenId screen) {
    shown.add(screen);
  }

  @Override
  public void follow(ScreenId screen, Target target, Origin origin) {
    shown.add(screen);
    followed.add(target);
    origins.add(origin);
  }

  @Override
  public void browse(URI address) {
    browsed.add(address);
  }

  @Override
  public void openDrawer(String title, Region content) {
    drawer = content;
  }

  @Override
  public void closeDrawer() {
    drawer = null;
  }

  @Override
  public boolean drawerOpen() {
    return drawer != null;
  }

  @Override
  public void fail(ApiFailure failure, @Nullable Runnable again) {
    failures.add(failure);
    retry = again;
  }

  @Override
  public void confirm(Question question) {
    questions.add(question);
  }

  @Override
  public void fill(Form form) {
    forms.add(form);
  }

  @Override
  public void post(Region card) {
    cards.add(card);
  }

  @Override
  public void dismiss(Region card) {
    cards.remove(card);
  }

  @Override
  public void selected(Selected what) {
    selected = what;
  }

  @Override
  public KeyChoice keys() {
    return keys;
  }

  @Override
  public void about() {
    abouts++;
  }

  @Override
  public void chooseKeys() {
    choosing++;
  }

  @Override
  public void setFullScreen(boolean wanted) {
    full.set(wanted);
  }

  @Override
  public ReadOnlyBooleanProperty fullScreenProperty() {
    return full.getReadOnlyProperty();
  }

  @Override
  public void say(String text) {
    said.add(text);
  }

  @Override
  public void openFolder(Path folder) {
    folders.add(folder);
  }
}
