package dev.fleetglass.provider.gogrid;

import dev.fleetglass.api.RevealedSecret;
import dev.fleetglass.api.WirePage;
import dev.fleetglass.fuzz.Checks;
import dev.fleetglass.http.RefusedException;
import dev.fleetglass.http.UndecodableException;
import java.io.IOException;
import java.util.List;

/**
 * Reads a body as a page of objects of every kind in each of the three formats, and as a refusal.
 * Rows can be shown and are found again in the text they came in; anything else is one of the two
 * exceptions that the decoder declares.
 */
public final class FuzzedPages {
  private static final List<ObjectType<?>> SHOWN =
      List.of(
          ServerType.INSTANCE,
          AddressType.INSTANCE,
          ImageType.INSTANCE,
          LoadBalancerType.INSTANCE,
          JobType.INSTANCE,
          BillingType.INSTANCE,
          new LookupType("server.ram"));

  private FuzzedPages() {}

  /** Fails with an unchecked exception when anything is wrong with what comes out. */
  public static void read(byte[] body) throws IOException {
    for (WireFormat format : WireFormat.values()) {
      for (ObjectType<?> type : SHOWN) {
        shown(format, type, body);
      }
      confidential(format, PasswordType.INSTANCE, body);
      confidential(format, RevealedType.INSTANCE, body);
    }
    Checks.failures(new GoGridErrors(), body);
  }

  private static <T> void shown(WireFormat format, ObjectType<T> type, byte[] body)
      throws IOException {
    try {
      Page<T> page = new PageDecoder<>(format, type, 10, "list").decode(Checks.answer(body));
      show(type, page);
      WirePage text = page.text();
      for (int place = 0; place < page.objects().size(); place++) {
        // Finding one goes through all before it.
        if (place == 0 || place == page.objects().size() - 1) {
          Checks.found(text == null ? "" : text.text(place), place);
        }
      }
    } catch (UndecodableException e) {
      Checks.clear(e);
    } catch (RefusedException e) {
      // The service's own words, whatever they are.
    }
  }

  /** Of what has a password in it no text is kept. */
  private static <T> void confidential(WireFormat format, ObjectType<T> type, byte[] body)
      throws IOException {
    try {
      Page<T> page = new PageDecoder<>(format, type, 10, null).decode(Checks.answer(body));
      Checks.that(page.text() == null, "a text that is confidential");
      show(type, page);
    } catch (UndecodableException e) {
      Checks.clear(e);
      Checks.that(e.field() == null, "a field of what is confidential");
    } catch (RefusedException e) {
      // The service's own words, whatever they are.
    }
  }

  private static <T> void show(ObjectType<T> type, Page<T> page) {
    for (T object : page.objects()) {
      Long id = type.id(object);
      Checks.that(id == null || !type.key(object).isEmpty(), "a number without a key");
      Checks.shown(type.key(object));
      // A record's text has that of everything in it.
      Checks.shown(object.toString());
      if (object instanceof RevealedSecret secret) {
        secret.close();
      }
    }
  }
}
