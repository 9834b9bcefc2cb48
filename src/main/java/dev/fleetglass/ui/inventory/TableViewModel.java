package dev.fleetglass.ui.inventory;

import dev.fleetglass.fx.Delay;
import dev.fleetglass.fx.FxGate;
import dev.fleetglass.fx.Subscriptions;
import dev.fleetglass.fx.Tasks;
import dev.fleetglass.fx.Ticker;
import dev.fleetglass.model.SavedView;
import dev.fleetglass.service.AppSettings;
import dev.fleetglass.service.Preferences;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.export.ExportDesk;
import dev.fleetglass.ui.export.ExportSource;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.views.ViewsViewModel;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.TableLayout;
import dev.fleetglass.ui.table.TableModel;
import dev.fleetglass.ui.table.TableRow;
import dev.fleetglass.ui.table.facet.FacetModel;
import dev.fleetglass.ui.table.live.LiveModel;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * What all screens with a table have in common: its model, its language and time zone, and what the
 * operator arranged. Lives as long as the program; a screen {@linkplain #speak says} in which
 * language. JavaFX thread only.
 */
public abstract class TableViewModel<R extends TableRow> {
  private final Preferences preferences;
  private final FxGate gate;
  private final Clock clock;
  private final Function<String, Optional<ZoneId>> zones;
  private final TableModel<R> table;
  private final LiveModel<R> live;
  private final FacetModel<R> facets;
  private final FacetModel<R> states;
  private final BooleanProperty facetsShown = new SimpleBooleanProperty();
  private final BooleanProperty statesShown = new SimpleBooleanProperty(true);
  private final ViewsViewModel views;
  private final Ticker ticker;
  private final ExportDesk desk;
  private final String name;
  private final Subscriptions bag = new Subscriptions();
  private final SearchMemory searches;
  private Formats formats;
  private @Nullable Instant moment;

  /**
   * A table that nobody looks at yet.
   *
   * @param name stable; what the operator arranged is kept under it
   */
  protected TableViewModel(String name, TableEnvironment environment) {
    this.name = name;
    preferences = environment.preferences();
    gate = environment.gate();
    clock = environment.clock();
    zones = environment.zones();
    formats = new Formats(Texts.load(Locale.ENGLISH), preferences.settings().zoneId(), zones);
    table = new TableModel<>(List.of(), environment.worker(), gate);
    views =
        new ViewsViewModel(
            name,
            environment.views(),
            preferences,
            table,
            gate,
            new Tasks(environment.worker(), gate));
    live = new LiveModel<>(table, clock);
    facets = new FacetModel<>(table, environment.worker(), gate, Delay.real(), this::clock);
    states = new FacetModel<>(table, environment.worker(), gate, Delay.real(), this::clock);
    String facetName = "facets." + name;
    preferences.layout(facetName).ifPresent(this::showFacets);
    facets.columnProperty().subscribe(_ -> keepFacets(facetName));
    facetsShown.subscribe(_ -> keepFacets(facetName));
    String statesName = "states." + name;
    statesShown.set(!preferences.layout(statesName).orElse("").equals("-"));
    statesShown.addListener((_, _, on) -> preferences.saveLayout(statesName, on ? "+" : "-"));
    ticker = new Ticker(gate);
    searches = new SearchMemory(preferences, "search." + name);
    desk = new ExportDesk(preferences, gate, clock);
    String layout = "table." + name;
    preferences.layout(layout).flatMap(TableLayout::parse).ifPresent(table.layoutProperty()::set);
    table.layoutProperty().addListener((_, _, now) -> preferences.saveLayout(layout, now.format()));
  }

  /** The columns in one language. */
  protected abstract List<Column<R>> columns(Formats texts);

  /** The views that come with the program besides the one of all rows, in one language. */
  protected abstract List<SavedView> builtIn(Texts texts);

  /** The view of all rows, which opens first; a list may sort it. */
  protected SavedView first(SavedView all) {
    return all;
  }

  /** The connections the rows come from; empty where each row tells its own. */
  protected List<ExportSource.Fetched> fetched() {
    return List.of();
  }

  /** Makes all rows again, in the present language and zone. */
  protected abstract void fill();

  /** Subscribes to where the rows come from, until the bag is closed. */
  protected abstract void follow(Subscriptions until);

  public final TableModel<R> table() {
    return table;
  }

  public final ViewsViewModel views() {
    return views;
  }

  /** What changed in it, and pausing it. */
  public final LiveModel<R> live() {
    return live;
  }

  /** Counts of a column's values. */
  public final FacetModel<R> facets() {
    return facets;
  }

  /** Counts of the values of the first state column. */
  final FacetModel<R> states() {
    return states;
  }

  /** Whether rows are counted by state above the table; kept over restarts. */
  public final BooleanProperty statesShownProperty() {
    return statesShown;
  }

  /** Whether rows have a state to be counted by. */
  final boolean hasStates() {
    return table.columnsProperty().get().stream()
        .anyMatch(column -> column.kind() == Column.Kind.STATE);
  }

  /** Whether they stand beside the table; kept over restarts. */
  public final BooleanProperty facetsShownProperty() {
    return facetsShown;
  }

  private void showFacets(String kept) {
    facetsShown.set(kept.startsWith("+"));
    facets.columnProperty().set(kept.substring(Math.min(1, kept.length())));
  }

  private void keepFacets(String name) {
    String now = (facetsShown.get() ? "+" : "-") + facets.columnProperty().get();
    if (!preferences.layout(name).orElse("-").equals(now)) {
      preferences.saveLayout(name, now);
    }
  }

  /** What was searched for lately. */
  public final SearchMemory searches() {
    return searches;
  }

  final ExportDesk exportDesk() {
    return desk;
  }

  final ExportSource<R> exported() {
    return new ExportSource<>(name, table, this::formats, this::fetched, this::moment);
  }

  /** A beat for ages; it beats only while somebody listens. */
  public final Ticker ticker() {
    return ticker;
  }

  /** Of the present language and time zone. */
  public final Formats formats() {
    return formats;
  }

  /** The moment of the past whose rows are shown; null for the present. */
  public final @Nullable Instant moment() {
    return moment;
  }

  /** The present moment, whatever is shown. */
  public final Instant present() {
    return clock.instant();
  }

  /** The moment from which ages are counted: the present, or the one whose rows are shown. */
  public final Instant now() {
    return clock().instant();
  }

  /** Counts ages from this moment from now on, in searches too; null for the present. */
  protected final void stand(@Nullable Instant at) {
    moment = at;
    table.searchBy(clock());
  }

  private Clock clock() {
    return moment == null ? clock.withZone(formats.zone()) : Clock.fixed(moment, formats.zone());
  }

  /** Shows everything in this language from now on; to be called before a view is made. */
  public final void speak(Texts texts) {
    use(new Formats(texts, preferences.settings().zoneId(), zones));
  }

  /** Follows the rows at full pace until {@link #deactivate}. */
  public final void activate() {
    bag.close();
    bag.add(preferences.subscribe(settings -> gate.run(() -> rezone(settings)))::close);
    views.activate(bag);
    follow(bag);
  }

  public final void deactivate() {
    bag.close();
  }

  /** The way onto the JavaFX thread. */
  protected final FxGate gate() {
    return gate;
  }

  private void rezone(AppSettings settings) {
    if (!settings.zoneId().equals(formats.zone())) {
      use(new Formats(formats.texts(), settings.zoneId(), zones));
    }
  }

  private void use(Formats other) {
    formats = other;
    table.searchBy(clock());
    table.columnsProperty().set(columns(other));
    List<SavedView> offered = new ArrayList<>(builtIn(other.texts()));
    offered.addFirst(first(SavedView.plain("all", other.texts().get("views.all"))));
    views.offer(offered);
    fill();
  }
}
