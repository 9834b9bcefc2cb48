package dev.fleetglass.ui.connections;

import dev.fleetglass.api.FormField;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The rules of the form that need neither disk nor network. */
final class FormCheck {
  private static final long LONGEST_REFRESH = 86_400;

  private final ConnectionForm form;
  private final Set<String> taken;
  private final Map<String, Problem> problems = new LinkedHashMap<>();

  FormCheck(ConnectionForm form, Set<String> taken) {
    this.form = form;
    this.taken = taken;
  }

  /** All problems, in form order. */
  Map<String, Problem> problems() {
    name();
    address();
    form.provider().fields().forEach(this::field);
    String proxy = form.proxyProperty().get();
    if (!proxy.isBlank() && !Addresses.isHostAndPort(proxy)) {
      problems.put(ConnectionForm.PROXY, Problem.of("proxy.bad"));
    }
    refresh();
    return problems;
  }

  private void name() {
    String name = form.nameProperty().get().strip();
    if (name.isEmpty()) {
      problems.put(ConnectionForm.NAME, Problem.of("name.missing"));
    } else if (taken.stream().anyMatch(name::equalsIgnoreCase)) {
      problems.put(ConnectionForm.NAME, Problem.of("name.taken", name));
    }
  }

  private void address() {
    Problem problem = Addresses.problem(form.urlProperty().get());
    if (problem != null) {
      problems.put(ConnectionForm.URL, problem);
    } else if (form.needsPlainHttp() && !form.plainHttpProperty().get()) {
      problems.put(ConnectionForm.PLAIN_HTTP, Problem.of("plainHttp.refused"));
    }
  }

  private void field(FormField field) {
    String value = form.valueProperty(field).get().strip();
    boolean known = field.kind() == FormField.Kind.SECRET && form.stored().contains(field.id());
    if (value.isEmpty()) {
      if (field.required() && !known) {
        boolean secret = field.kind() == FormField.Kind.SECRET;
        problems.put(field.id(), Problem.of(secret ? "secret.missing" : "field.missing"));
      }
      return;
    }
    switch (field.kind()) {
      case ZONE -> {
        if (!isZone(value)) {
          problems.put(field.id(), Problem.of("zone.unknown", value));
        }
      }
      case CHOICE -> {
        if (!field.choices().contains(value)) {
          problems.put(field.id(), Problem.of("choice.unknown", value));
        }
      }
      case TEXT, SECRET -> {}
    }
  }

  private void refresh() {
    String text = form.refreshProperty().get().strip();
    boolean good =
        text.matches("\\d{1,6}")
            && Long.parseLong(text) >= 1
            && Long.parseLong(text) <= LONGEST_REFRESH;
    if (!good) {
      problems.put(ConnectionForm.REFRESH, Problem.of("refresh.bad"));
    }
  }

  private static boolean isZone(String id) {
    try {
      ZoneId.of(id);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
