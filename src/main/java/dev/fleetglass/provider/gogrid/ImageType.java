package dev.fleetglass.provider.gogrid;

import dev.fleetglass.http.UndecodableException;
import dev.fleetglass.model.Image;
import org.jspecify.annotations.Nullable;

/**
 * Images ({@code api/gogrid.md} section 3). Billing tokens and data centres are lists, which CSV
 * cannot carry: there an image has none. The owner's number is among the details, under the name it
 * has in that version.
 */
final class ImageType implements ObjectType<Image> {
  static final ImageType INSTANCE = new ImageType();

  private static final int BASE;
  private static final int KIND;
  private static final int SMALLEST_RAM;
  private static final int TOKENS;
  private static final int PLACES;
  private static final Layout LAYOUT;

  private static final int TOKEN_ID;
  private static final int TOKEN_NAME;
  private static final int TOKEN_PRICE;
  private static final Layout TOKEN;

  private static final int PLACE_DATACENTER;
  private static final int PLACE_STATE;
  private static final int PLACE_CREATED;
  private static final int PLACE_UPDATED;
  private static final Layout PLACE;

  static {
    Layout.Builder token = Layout.builder();
    TOKEN_ID = token.whole("id");
    TOKEN_NAME = token.text("name");
    TOKEN_PRICE = token.field("price", Shape.AMOUNT);
    TOKEN = token.build();

    Layout.Builder place = Layout.builder();
    PLACE_DATACENTER = place.part("datacenter", Parts.OptionPart.LAYOUT);
    PLACE_STATE = place.part("state", Parts.OptionPart.LAYOUT);
    PLACE_CREATED = place.field("createdTime", Shape.TIME);
    PLACE_UPDATED = place.field("updatedTime", Shape.TIME);
    PLACE = place.build();

    Layout.Builder layout = Layout.builder();
    BASE = layout.same(Parts.ImagePart.LAYOUT);
    KIND = layout.part("gsitype", Parts.OptionPart.LAYOUT);
    SMALLEST_RAM = layout.part("minram", Parts.OptionPart.LAYOUT);
    TOKENS = layout.list("billingtokens", TOKEN);
    PLACES = layout.list("datacenterlist", PLACE);
    LAYOUT = layout.build();
  }

  private ImageType() {}

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Image read(Row row) throws UndecodableException {
    if (row.has(BASE + Parts.ImagePart.OWNER) && row.has(BASE + Parts.ImagePart.FLAT_OWNER)) {
      row.leave("ownerName");
    }
    Image read = Parts.newImage(row, BASE);
    return new Image(
        read.id(),
        read.name(),
        read.friendlyName(),
        read.description(),
        read.os(),
        read.architecture(),
        read.type(),
        read.state(),
        read.location(),
        read.price(),
        read.active(),
        read.shared(),
        read.owner(),
        read.created(),
        read.updated(),
        Parts.option(row, KIND),
        Parts.option(row, SMALLEST_RAM),
        row.elements(TOKENS, ImageType::token),
        row.elements(PLACES, ImageType::place),
        row.details());
  }

  private static Image.@Nullable Token token(Row row, int base) {
    return row.hasAny(TOKEN, base)
        ? new Image.Token(
            row.whole(base + TOKEN_ID),
            row.textOrEmpty(base + TOKEN_NAME),
            row.text(base + TOKEN_PRICE))
        : null;
  }

  private static Image.@Nullable Place place(Row row, int base) {
    return row.hasAny(PLACE, base)
        ? new Image.Place(
            Parts.option(row, base + PLACE_DATACENTER),
            Parts.option(row, base + PLACE_STATE),
            row.time(base + PLACE_CREATED),
            row.time(base + PLACE_UPDATED))
        : null;
  }

  @Override
  public @Nullable Long id(Image image) {
    return image.id();
  }

  @Override
  public String key(Image image) {
    return image.key();
  }
}
