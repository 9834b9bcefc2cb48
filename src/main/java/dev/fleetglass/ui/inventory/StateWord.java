package dev.fleetglass.ui.inventory;

import dev.fleetglass.model.Coded;
import dev.fleetglass.ui.i18n.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Words for states. Their text keys are a beginning and the constant in lower case. */
public final class StateWord {
  private StateWord() {}

  /** The state's word; the wire text when this version does not know it. */
  public static <E extends Enum<E>> String of(Coded<E> state, String words, Texts texts) {
    return state.value().name().equals("UNKNOWN") && !state.wire().isBlank()
        ? state.wire()
        : of(state.value(), words, texts);
  }

  /** The state's word. */
  public static String of(Enum<?> state, String words, Texts texts) {
    return texts.get(words + state.name().toLowerCase(Locale.ROOT));
  }

  /** Every word a state may have. */
  public static <E extends Enum<E>> List<String> all(Class<E> type, String words, Texts texts) {
    return Arrays.stream(type.getEnumConstants()).map(each -> of(each, words, texts)).toList();
  }
}
