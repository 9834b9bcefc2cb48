package dev.fleetglass.provider.gogrid;

import dev.fleetglass.model.PasswordEntry;
import org.jspecify.annotations.Nullable;

/**
 * That passwords are kept ({@code api/gogrid.md} section 3). The password itself is dropped while
 * it is read, before it becomes a text. Of the server only number and name have a place in the
 * model.
 */
final class PasswordType implements ObjectType<PasswordEntry> {
  static final PasswordType INSTANCE = new PasswordType();

  static final int ID;
  private static final int APPLICATION;
  private static final int USERNAME;
  private static final int SERVER_ID;
  private static final int SERVER_NAME;
  private static final int DATACENTER;
  static final Layout LAYOUT;

  static {
    Layout.Builder layout = Layout.builder();
    ID = layout.whole("id");
    APPLICATION = layout.text("applicationtype");
    USERNAME = layout.text("username");
    SERVER_ID = layout.whole("server.id");
    SERVER_NAME = layout.text("server.name");
    layout.rest(Shape.AMOUNT, "server.image.price");
    layout.list("server.image.billingtokens", ServerType.TOKEN);
    DATACENTER = layout.part("datacenter", Parts.OptionPart.LAYOUT);
    layout.field("password", Shape.SECRET);
    LAYOUT = layout.build();
  }

  private PasswordType() {}

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public PasswordEntry read(Row row) {
    return new PasswordEntry(
        row.whole(ID),
        row.text(APPLICATION),
        row.text(USERNAME),
        row.whole(SERVER_ID),
        row.text(SERVER_NAME),
        Parts.option(row, DATACENTER),
        row.details());
  }

  @Override
  public @Nullable Long id(PasswordEntry entry) {
    return entry.id();
  }

  @Override
  public String key(PasswordEntry entry) {
    return entry.key();
  }
}
