package dev.fleetglass.provider.cocktail;

import dev.fleetglass.fuzz.Checks;
import dev.fleetglass.http.RefusedException;
import dev.fleetglass.http.UndecodableException;
import dev.fleetglass.model.MetricSample;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Reads a body as Cocktail's clusters, objects of any kind and samples, and as a refusal. */
public final class FuzzedAnswers {
  private static final Instant NOW = Instant.EPOCH;
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
  private static final ClusterMapper CLUSTERS = new ClusterMapper(ZoneOffset.UTC);

  private FuzzedAnswers() {}

  /** Fails with an unchecked exception when anything is wrong with what comes out. */
  public static void read(byte[] body) throws IOException {
    for (ClusterWire row : read(body, ClusterWire::read, Envelope.Form.LIST)) {
      Checks.shown(CLUSTERS.map(row).name());
    }
    for (WireRow row : read(body, WireRow::read, Envelope.Form.PAGE)) {
      row.labels().forEach((name, text) -> Checks.shown(name + text));
      row.rest().forEach((name, text) -> Checks.shown(name + text));
    }
    for (SampleWire row : read(body, SampleWire::read, Envelope.Form.LIST)) {
      MetricSample sample = row.toSample(NOW);
      sample.labels().forEach((name, text) -> Checks.shown(name + text));
      Checks.that(
          !sample.timestamp().isBefore(Instant.EPOCH) && !sample.timestamp().isAfter(LAST),
          "a sample of no time");
    }
    Checks.failures(new CocktailErrors(), body);
  }

  private static <W> List<W> read(byte[] body, Envelope.RowReader<W> reader, Envelope.Form form)
      throws IOException {
    try {
      return new Envelope<>(reader, form).decode(Checks.answer(body));
    } catch (UndecodableException e) {
      Checks.clear(e);
    } catch (RefusedException e) {
      // The service's own words, whatever they are.
    }
    return List.of();
  }
}
