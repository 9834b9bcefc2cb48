package dev.fleetglass.ui.journal;

import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.CallRecord;
import dev.fleetglass.ui.common.DetailDrawer;
import dev.fleetglass.ui.common.DetailField;
import dev.fleetglass.ui.common.DetailSection;
import dev.fleetglass.ui.common.Formats;
import dev.fleetglass.ui.dialog.Clip;
import dev.fleetglass.ui.dialog.FailureBody;
import dev.fleetglass.ui.dialog.FailureText;
import dev.fleetglass.ui.i18n.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Everything known of one call, for the drawer; a failure in full above the facts. */
final class CallDetails extends VBox {
  /** What a failure knows besides the call's own facts. */
  private static final Set<String> OF_FAILURE = Set.of("field", "excerpt", "retryAfter", "phase");

  CallDetails(JournalRow row, Formats formats) {
    Texts texts = formats.texts();
    CallRecord call = row.call();
    getStyleClass().add("call-details");
    List<DetailField> failed = new ArrayList<>();
    ApiFailure failure = call.failure();
    if (failure != null) {
      FailureText words = new FailureText(failure, texts, formats.zone());
      FailureBody body = new FailureBody(words, texts);
      body.showDetails(false);
      getChildren().add(body);
      for (FailureText.Line line : words.details()) {
        if (OF_FAILURE.contains(line.id())) {
          failed.add(new DetailField(line.label(), line.value(), line.technical()));
        }
      }
    }
    DetailDrawer facts = new DetailDrawer(texts, Clip::put);
    facts.show(
        List.of(
            new DetailSection(texts.get("journal.details.failure"), failed),
            new DetailSection(
                texts.get("journal.details.call"),
                List.of(
                    DetailField.mono(texts.get("journal.column.time"), formats.exact(call.at())),
                    DetailField.text(texts.get("journal.column.connection"), call.connection()),
                    DetailField.mono(texts.get("journal.column.operation"), call.operation()),
                    DetailField.mono(
                        texts.get("journal.details.request"), call.method() + ' ' + call.url()),
                    DetailField.mono(texts.get("journal.column.status"), row.status()),
                    DetailField.mono(texts.get("journal.column.duration"), row.duration()),
                    DetailField.mono(
                        texts.get("journal.column.bytes"),
                        texts.get("journal.bytes", row.bytes(), formats.number(call.bytes()))),
                    DetailField.mono(
                        texts.get("journal.column.attempts"),
                        Integer.toString(call.attempts()))))));
    VBox.setVgrow(facts, Priority.ALWAYS);
    getChildren().add(facts);
    getStylesheets().add(Sheets.JOURNAL);
  }
}
