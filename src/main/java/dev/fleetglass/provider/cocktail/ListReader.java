package dev.fleetglass.provider.cocktail;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.Fetched;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.api.WirePage;
import dev.fleetglass.http.Answer;
import dev.fleetglass.http.ApiRequest;
import dev.fleetglass.http.MemoryBudget;
import dev.fleetglass.http.RefusedException;
import dev.fleetglass.http.Transport;
import dev.fleetglass.http.UndecodableException;
import dev.fleetglass.provider.AnswerText;
import dev.fleetglass.provider.BodyCopy;
import dev.fleetglass.provider.JsonCut;
import dev.fleetglass.provider.WireCut;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads lists of which each row keeps its text. */
final class ListReader {
  private static final WireCut CUT = new JsonCut("result", WireRow.dumps());

  private final Transport transport;

  ListReader(Transport transport) {
    this.transport = transport;
  }

  /** The rows of one answer, and the text that they came in. */
  record Page<T>(List<T> rows, WirePage text) {}

  /** Several answers as one list, and what could not be had of it. */
  record Parts<T>(List<Page<T>> pages, List<ApiFailure> gaps) {}

  /** Makes a row of what was read of it. */
  interface Mapping<T> extends Function<WireRow, T> {}

  /** All rows of one answer. */
  <T> Fetched<T> read(ApiRequest request, Mapping<T> mapping, LoadProgress progress)
      throws ApiException {
    Page<T> page =
        transport.call(request, answer -> decode(request, Envelope.Form.LIST, mapping, answer));
    progress.loaded(page.rows().size(), page.rows().size());
    return fetched(new Parts<>(List.of(page), List.of()));
  }

  /** Opens the memory that the pages of one list take until it is put together; to be closed. */
  MemoryBudget.Share gathering() {
    return transport.gathering();
  }

  /** The rows of one answer of a form, as one page of several. */
  <T> Page<T> page(
      ApiRequest request, Envelope.Form form, Mapping<T> mapping, MemoryBudget.Share gathered)
      throws ApiException {
    return transport.call(request, answer -> decode(request, form, mapping, answer), gathered);
  }

  /**
   * The rows of several answers, asked at one time. One that may not be read or is gone takes
   * nothing from the others, and is told as a gap; any other failure is that of the whole list. It
   * fails as well when none can be read.
   */
  <T> Parts<T> parts(List<ApiRequest> requests, Mapping<T> mapping, MemoryBudget.Share gathered)
      throws ApiException {
    List<Page<T>> pages = new ArrayList<>();
    List<ApiFailure> gaps = new ArrayList<>();
    ApiException first = null;
    for (Parallel.Result<Page<T>> part :
        Parallel.run(requests, request -> page(request, Envelope.Form.LIST, mapping, gathered))) {
      ApiException failed = part.failure();
      if (failed == null) {
        pages.add(part.value());
      } else if (failed.failure() instanceof ApiFailure.NotFound
          || failed.failure() instanceof ApiFailure.Forbidden) {
        first = first == null ? failed : first;
        gaps.add(failed.failure());
      } else {
        throw failed;
      }
    }
    if (first != null && pages.isEmpty()) {
      throw first;
    }
    return new Parts<>(pages, gaps);
  }

  static <T> Fetched<T> fetched(Parts<T> parts) {
    Fetched.Builder<T> list = new Fetched.Builder<>();
    for (Page<T> page : parts.pages()) {
      for (int place = 0; place < page.rows().size(); place++) {
        list.add(page.rows().get(place), page.text(), place);
      }
    }
    parts.gaps().forEach(list::gap);
    return list.build();
  }

  private static <T> Page<T> decode(
      ApiRequest request, Envelope.Form form, Mapping<T> mapping, Answer answer)
      throws IOException, UndecodableException, RefusedException {
    BodyCopy copy = new BodyCopy(answer.body());
    try {
      List<T> rows =
          new Envelope<>(in -> mapping.apply(WireRow.read(in)), form).decode(answer.through(copy));
      return new Page<>(rows, new AnswerText(copy.keep(), CUT, request.operation(), answer));
    } finally {
      copy.release();
    }
  }
}
