package dev.fleetglass.ui.cloud;

import dev.fleetglass.fx.Delay;
import dev.fleetglass.model.PasswordEntry;
import dev.fleetglass.model.SavedView;
import dev.fleetglass.service.PasswordReveal;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.common.DetailSection;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.Cells;
import dev.fleetglass.ui.inventory.FactSheet;
import dev.fleetglass.ui.inventory.Relation;
import dev.fleetglass.ui.inventory.RowLink;
import dev.fleetglass.ui.inventory.TableEnvironment;
import dev.fleetglass.ui.inventory.ValueRow;
import dev.fleetglass.ui.inventory.ValueViewModel;
import dev.fleetglass.ui.table.Column;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which passwords clouds keep. No row, no cell and no text of this list has a password in it; one
 * is asked for by {@link #reveal}.
 */
public final class PasswordsViewModel extends ValueViewModel<PasswordEntry> {
  private static final String NAME = "passwords";

  private final Neighbours lists;
  private final RevealViewModel reveal;

  /** A list that nobody looks at yet. */
  public PasswordsViewModel(
      Neighbours lists, PasswordReveal passwords, Delay delay, TableEnvironment environment) {
    super(NAME, lists.passwords(), environment);
    this.lists = lists;
    reveal = new RevealViewModel(passwords, environment.gate(), delay);
  }

  /** Shows the password of one row. */
  public RevealViewModel reveal() {
    return reveal;
  }

  @Override
  protected List<Column<ValueRow<PasswordEntry>>> own(Formats formats) {
    Cells<PasswordEntry> cells = new Cells<>(NAME, formats);
    return List.of(
        cells.text("application", PasswordEntry::application),
        cells.text("username", PasswordEntry::username),
        cells
            .text("server", PasswordEntry::serverName)
            .leading(row -> !Cells.orEmpty(row.value().serverName()).isEmpty()),
        cells.option("datacenter", PasswordEntry::datacenter),
        cells.count("id", PasswordEntry::id).hidden());
  }

  @Override
  protected Map<String, List<String>> names() {
    return Map.of("username", List.of("user"), "application", List.of("app"));
  }

  @Override
  protected List<SavedView> builtIn(Texts texts) {
    return List.of(
        SavedView.plain("applications", texts.get("passwords.view.applications"))
            .sortedBy("server", false)
            .groupedBy("application"));
  }

  @Override
  protected String key(PasswordEntry value) {
    return value.key();
  }

  /** Whose password it is, in the words of the service. */
  @Override
  public String title(ValueRow<PasswordEntry> row) {
    PasswordEntry entry = row.value();
    return Stream.of(entry.application(), entry.username(), entry.serverName())
        .map(Cells::orEmpty)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(" · "));
  }

  @Override
  protected Optional<RowLink> link(ValueRow<PasswordEntry> row, String column) {
    return column.equals("server")
        ? Optional.of(
            new RowLink.Within(
                ScreenId.SERVERS,
                new Target.Search(
                    Relation.is("name", Cells.orEmpty(row.value().serverName()))
                        + " "
                        + Relation.is("connection", row.connection()))))
        : super.link(row, column);
  }

  @Override
  protected List<Relation> related(
      Sourced<PasswordEntry> self, List<Sourced<PasswordEntry>> all, Formats formats) {
    CloudLead lead = new CloudLead(formats.texts(), lists, self);
    PasswordEntry entry = self.value();
    Optional<String> name = Optional.ofNullable(entry.serverName());
    Long server = entry.serverId();
    if (name.isEmpty() && server != null) {
      name = lead.nameOf(server);
    }
    return name.filter(text -> !text.isBlank()).map(lead::server).stream().toList();
  }

  @Override
  public List<DetailSection> details(ValueRow<PasswordEntry> row) {
    PasswordEntry value = row.value();
    return new FactSheet(formats(), NAME)
        .section("password")
        .text("application", value.application())
        .text("username", value.username())
        .text("server", value.serverName())
        .number("serverId", value.serverId())
        .number("id", value.id())
        .option("datacenter", value.datacenter())
        .text("connection", row.connection())
        .others(value.details())
        .sections();
  }
}
