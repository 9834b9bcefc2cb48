package dev.fleetglass.ui.cloud;

import static dev.fleetglass.ui.cloud.ImagesViewModel.text;

import dev.fleetglass.model.Image;
import dev.fleetglass.model.ImageState;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.StateWord;
import dev.fleetglass.ui.inventory.ValueRow;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.search.Naming;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of the image list. */
final class ImageColumns {
  private static final String STATES = "images.state.";

  private ImageColumns() {}

  static List<Column<ValueRow<Image>>> in(Formats formats) {
    Texts texts = formats.texts();
    return List.of(
        Column.<ValueRow<Image>>state(
                "state",
                title(texts, "state"),
                row -> StateWord.of(row.value().status(), STATES, texts),
                row -> row.value().status().value().tone())
            .fitting(StateWord.all(ImageState.class, STATES, texts))
            .called(Naming.states(ImageState.class, STATES, texts)),
        Column.text("name", title(texts, "name"), row -> ImagesViewModel.name(row.value())),
        Column.<ValueRow<Image>>text("file", title(texts, "file"), row -> row.value().name())
            .hidden(),
        Column.text("os", title(texts, "os"), row -> text(row.value().os())),
        Column.text(
            "architecture", title(texts, "architecture"), row -> text(row.value().architecture())),
        Column.text("type", title(texts, "type"), row -> text(row.value().type())),
        Column.<ValueRow<Image>>text("kind", title(texts, "kind"), row -> text(row.value().kind()))
            .hidden(),
        Column.<ValueRow<Image>>text(
                "smallestRam", title(texts, "smallestRam"), row -> text(row.value().smallestRam()))
            .hidden(),
        Column.number(
            "price", title(texts, "price"), row -> price(row.value()), row -> cost(row.value())),
        Column.text("owner", title(texts, "owner"), row -> orEmpty(row.value().owner())),
        Column.<ValueRow<Image>>flag(
                "shared",
                title(texts, "shared"),
                row -> row.value().shared() == null ? "" : formats.flag(row.value().shared()),
                row -> row.value().shared())
            .hidden(),
        Column.age(
            "created",
            title(texts, "created"),
            row -> exact(formats, row.value().created()),
            row -> row.value().created()),
        Column.<ValueRow<Image>>age(
                "updated",
                title(texts, "updated"),
                row -> exact(formats, row.value().updated()),
                row -> row.value().updated())
            .hidden(),
        Column.<ValueRow<Image>>text(
                "description",
                title(texts, "description"),
                row -> orEmpty(row.value().description()))
            .withTooltip(row -> orEmpty(row.value().description()))
            .flexing());
  }

  private static String title(Texts texts, String column) {
    return texts.get("images.column." + column);
  }

  private static String price(Image image) {
    return orEmpty(image.price());
  }

  /** Null when the service's text is no number. */
  private static @Nullable Double cost(Image image) {
    String price = image.price();
    try {
      return price == null ? null : Double.valueOf(price);
    } catch (NumberFormatException words) {
      return null;
    }
  }

  private static String exact(Formats formats, @Nullable Instant time) {
    return time == null ? "" : formats.exact(time);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
