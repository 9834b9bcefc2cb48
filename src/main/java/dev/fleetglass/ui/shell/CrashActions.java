package dev.fleetglass.ui.shell;

import dev.fleetglass.crash.CrashReport;
import dev.fleetglass.ui.dialog.Clip;
import dev.fleetglass.ui.i18n.Texts;

/** Shows and copies what is left of an earlier run. */
final class CrashActions implements Banners.Reports {
  private final Texts texts;
  private final ShellViewModel model;
  private final Shell shell;

  CrashActions(Texts texts, ShellViewModel model, Shell shell) {
    this.texts = texts;
    this.model = model;
    this.shell = shell;
  }

  @Override
  public void show(CrashReport report) {
    model.read(
        report,
        text -> shell.showReport(new CrashReport(report.code(), report.at(), report.file(), text)));
  }

  @Override
  public void copy(CrashReport report) {
    model.read(
        report,
        text -> {
          Clip.put(text);
          shell.say(texts.get("shell.said.reportCopied", report.code()));
        });
  }

  @Override
  public void openFolder() {
    shell.openFolder(model.reportFolder());
  }
}
