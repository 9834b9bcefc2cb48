package dev.fleetglass.ui.settings;

import dev.fleetglass.fx.Coalescer;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.service.AppSettings;
import dev.fleetglass.service.Past;
import dev.fleetglass.service.Preferences;
import dev.fleetglass.store.history.HistoryStatus;
import dev.fleetglass.ui.theme.Appearance;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * The operator's choices. Setting a property takes effect at once everywhere; a choice made
 * elsewhere shows here. JavaFX thread only.
 */
public final class SettingsViewModel {
  private final Preferences preferences;
  private final Past past;
  private final FxGate gate;
  private final String version;
  private final Subscriptions active = new Subscriptions();
  private final ObjectProperty<Appearance> appearance =
      new SimpleObjectProperty<>(Appearance.SYSTEM);
  private final StringProperty language = new SimpleStringProperty("");
  private final StringProperty zone = new SimpleStringProperty("");
  private final BooleanProperty autoRefresh = new SimpleBooleanProperty(true);
  private final BooleanProperty collectAll = new SimpleBooleanProperty(true);
  private final ObjectProperty<Integer> historyDays = new SimpleObjectProperty<>(0);
  private final ReadOnlyObjectWrapper<@Nullable HistoryStatus> history =
      new ReadOnlyObjectWrapper<>();
  private boolean showing;

  public SettingsViewModel(Preferences preferences, Past past, FxGate gate, String version) {
    this.preferences = preferences;
    this.past = past;
    this.gate = gate;
    this.version = version;
    show(preferences.settings());
    appearance.subscribe((_, now) -> change(it -> it.withTheme(theme(now))));
    language.subscribe((_, now) -> change(it -> it.withLanguage(now)));
    zone.subscribe((_, now) -> change(it -> it.withZone(now)));
    autoRefresh.subscribe((_, now) -> change(it -> it.withAutoRefresh(now)));
    collectAll.subscribe((_, now) -> change(it -> it.withCollect(collect(now))));
    historyDays.subscribe((_, now) -> change(it -> it.withHistoryDays(now)));
  }

  public ObjectProperty<Appearance> appearanceProperty() {
    return appearance;
  }

  /** BCP 47 tag of a bundled language; empty follows the system. */
  public StringProperty languageProperty() {
    return language;
  }

  /** Time zone id; empty follows the system. Set it through {@link #chooseZone}. */
  public StringProperty zoneProperty() {
    return zone;
  }

  public BooleanProperty autoRefreshProperty() {
    return autoRefresh;
  }

  /** Whether metrics are polled that nobody looks at. */
  public BooleanProperty collectAllProperty() {
    return collectAll;
  }

  /** Days that samples are kept as they came, at least 1. */
  public ObjectProperty<Integer> historyDaysProperty() {
    return historyDays;
  }

  /**
   * Takes a zone as typed.
   *
   * @return false when there is no such zone; then nothing changes
   */
  public boolean chooseZone(String typed) {
    String id = typed.strip();
    if (!id.isEmpty() && !isZone(id)) {
      return false;
    }
    zone.set(id);
    return true;
  }

  /** The zone in which times are shown. */
  public ZoneId zone() {
    return preferences.settings().zoneId();
  }

  /** How the history's file does; null before it is known. */
  public ReadOnlyObjectProperty<@Nullable HistoryStatus> historyProperty() {
    return history.getReadOnlyProperty();
  }

  public Path settingsFolder() {
    return preferences.settingsFolder();
  }

  public Path logFolder() {
    return preferences.logFolder();
  }

  /** Of this program. */
  public String version() {
    return version;
  }

  public void activate() {
    active.close();
    active.add(preferences.subscribe(settings -> gate.run(() -> show(settings)))::close);
    Coalescer<HistoryStatus> statuses = new Coalescer<>(gate, history::set);
    active.add(statuses::close);
    active.add(past.watchStatus(statuses::offer)::close);
  }

  public void deactivate() {
    active.close();
  }

  private void show(AppSettings settings) {
    showing = true;
    appearance.set(
        switch (settings.theme()) {
          case SYSTEM -> Appearance.SYSTEM;
          case LIGHT -> Appearance.LIGHT;
          case DARK -> Appearance.DARK;
        });
    language.set(settings.language());
    zone.set(settings.zone());
    autoRefresh.set(settings.autoRefresh());
    collectAll.set(settings.collect() == AppSettings.Collect.ALL);
    historyDays.set(settings.historyDays());
    showing = false;
  }

  /** What is only shown has been chosen already and is not passed on again. */
  private void change(UnaryOperator<AppSettings> change) {
    if (!showing) {
      preferences.change(change.apply(preferences.settings()));
    }
  }

  private static AppSettings.Collect collect(boolean all) {
    return all ? AppSettings.Collect.ALL : AppSettings.Collect.WATCHED;
  }

  private static AppSettings.Theme theme(Appearance appearance) {
    return switch (appearance) {
      case SYSTEM -> AppSettings.Theme.SYSTEM;
      case LIGHT -> AppSettings.Theme.LIGHT;
      case DARK -> AppSettings.Theme.DARK;
    };
  }

  private static boolean isZone(String id) {
    try {
      ZoneId.of(id);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
