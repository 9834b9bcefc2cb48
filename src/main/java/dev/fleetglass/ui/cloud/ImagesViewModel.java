package dev.fleetglass.ui.cloud;

import dev.fleetglass.model.Image;
import dev.fleetglass.model.Option;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.common.DetailSection;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.inventory.FactSheet;
import dev.fleetglass.ui.inventory.Relation;
import dev.fleetglass.ui.inventory.TableEnvironment;
import dev.fleetglass.ui.inventory.ValueRow;
import dev.fleetglass.ui.inventory.ValueViewModel;
import dev.fleetglass.ui.table.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The images that servers can be made from. */
public final class ImagesViewModel extends ValueViewModel<Image> {
  private final Neighbours lists;

  /** A list that nobody looks at yet. */
  public ImagesViewModel(Neighbours lists, TableEnvironment environment) {
    super("images", lists.images(), environment);
    this.lists = lists;
  }

  /** What an image is called: its friendly name where it has one. */
  static String name(Image image) {
    String friendly = image.friendlyName();
    return friendly == null || friendly.isBlank() ? image.name() : friendly;
  }

  @Override
  protected List<Column<ValueRow<Image>>> own(Formats formats) {
    return ImageColumns.in(formats);
  }

  @Override
  protected String key(Image image) {
    return image.key();
  }

  @Override
  public String title(ValueRow<Image> row) {
    return name(row.value());
  }

  @Override
  protected List<Relation> related(Sourced<Image> self, List<Sourced<Image>> all, Formats texts) {
    CloudLead lead = new CloudLead(texts.texts(), lists, self);
    List<Relation> related = new ArrayList<>();
    related.add(lead.servers(self.value()));
    related.addAll(lead.lookups(LookupUse.OF_IMAGES, self.value()));
    return related;
  }

  @Override
  public List<DetailSection> details(ValueRow<Image> row) {
    Image image = row.value();
    FactSheet sheet =
        new FactSheet(formats(), "images")
            .section("image")
            .option("state", image.state())
            .text("name", image.name())
            .text("friendlyName", image.friendlyName())
            .text("description", image.description())
            .number("id", image.id())
            .option("os", image.os())
            .option("architecture", image.architecture())
            .option("type", image.type())
            .option("kind", image.kind())
            .option("smallestRam", image.smallestRam())
            .mono("location", image.location())
            .flag("active", image.active())
            .flag("shared", image.shared())
            .text("owner", image.owner())
            .time("created", image.created())
            .time("updated", image.updated())
            .text("connection", row.connection())
            .section("price")
            .mono("price", image.price());
    image.tokens().forEach(token -> sheet.text("token", token.name() + "  " + token.price()));
    sheet.section("places");
    image
        .places()
        .forEach(
            place -> sheet.text("place", text(place.datacenter()) + "  " + text(place.state())));
    return sheet.others(image.details()).sections();
  }

  static String text(@Nullable Option option) {
    return option == null ? "" : option.name();
  }
}
