package dev.fleetglass.provider.gogrid;

import dev.fleetglass.model.LookupValue;
import dev.fleetglass.model.Option;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Values of a lookup ({@code api/gogrid.md} section 3).
 *
 * @param lookup name of the list they are in
 */
record LookupType(String lookup) implements ObjectType<LookupValue> {
  private static final Option NONE = new Option(null, "", null);

  @Override
  public Layout layout() {
    return Parts.OptionPart.LAYOUT;
  }

  @Override
  public LookupValue read(Row row) {
    return new LookupValue(
        lookup, Objects.requireNonNullElse(Parts.option(row, 0), NONE), row.details());
  }

  @Override
  public @Nullable Long id(LookupValue value) {
    return value.value().id();
  }

  @Override
  public String key(LookupValue value) {
    return value.key();
  }
}
