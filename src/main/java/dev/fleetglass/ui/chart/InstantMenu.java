package dev.fleetglass.ui.chart;

import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Offers where an instant of a drawing leads. JavaFX thread only. */
public final class InstantMenu {
  private final ContextMenu menu = new ContextMenu();
  private @Nullable InstantLinks links;

  /** Null when there is nowhere to go: then nothing is offered. */
  public void setLinks(@Nullable InstantLinks value) {
    links = value;
  }

  public boolean offered() {
    return links != null;
  }

  /** Shows the menu of an instant; see {@link InstantLinks#of}. */
  public void show(Node owner, double screenX, double screenY, long millis, @Nullable String key) {
    Instant at = Instant.ofEpochMilli(millis);
    List<MenuItem> items = of(key).stream().map(link -> item(link, at)).toList();
    menu.getItems().setAll(items);
    if (!items.isEmpty()) {
      menu.show(owner, screenX, screenY);
    }
  }

  /** Goes the first way. */
  public void first(long millis, @Nullable String key) {
    of(key).stream()
        .findFirst()
        .ifPresent(link -> link.follow().accept(Instant.ofEpochMilli(millis)));
  }

  private List<InstantLinks.Link> of(@Nullable String key) {
    return links == null ? List.of() : links.of(key);
  }

  private static MenuItem item(InstantLinks.Link link, Instant at) {
    MenuItem item = new MenuItem(link.words(), new FontIcon(link.icon()));
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> link.follow().accept(at));
    return item;
  }
}
