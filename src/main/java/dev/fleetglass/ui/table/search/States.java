package dev.fleetglass.ui.table.search;

import dev.fleetglass.model.Tone;
import dev.fleetglass.ui.table.Column;
import dev.fleetglass.ui.table.TableRow;
import dev.fleetglass.ui.table.search.Problem.Kind;
import dev.fleetglass.ui.table.search.Token.Operator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** States by their words in any language, the service's words, and what they mean. */
final class States {
  private static final Map<Tone, List<String>> TONES = new EnumMap<>(Tone.class);

  static {
    TONES.put(Tone.RUNNING, List.of("running", "실행"));
    TONES.put(Tone.CHANGING, List.of("changing", "변경"));
    TONES.put(Tone.FAILED, List.of("failed", "실패"));
    TONES.put(Tone.OFF, List.of("off", "꺼짐"));
    TONES.put(Tone.UNKNOWN, List.of("unknown", "알수없음"));
  }

  private States() {}

  /**
   * The test a value asks for.
   *
   * @param quoted whether only a state's name is meant, not a meaning that several states have
   */
  static <R extends TableRow> Node<R> read(Column<R> column, Operand operand, boolean quoted)
      throws Mistake {
    if (operand.operator().ordered()) {
      throw operand.mistake(Kind.NO_ORDER, column.title());
    }
    String word = operand.text();
    boolean whole = operand.operator() == Operator.IS;
    TextTest named = new TextTest.Named(word, whole, column.names().words());
    Node<R> says = new Node.InText<>(List.of(column), named);
    for (Map.Entry<Tone, List<String>> tone : TONES.entrySet()) {
      if (!whole && !quoted && tone.getValue().contains(word.toLowerCase(Locale.ROOT))) {
        return new Node.Or<>(List.of(says, new Node.HasTone<>(column, tone.getKey())));
      }
    }
    return says;
  }
}
