package dev.fleetglass.provider.gogrid;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.http.ApiRequest;
import dev.fleetglass.http.FailureContext;
import dev.fleetglass.http.MemoryBudget;
import dev.fleetglass.http.Transport;
import java.util.List;
import java.util.Map;

/** Makes single calls of a connection: version, format and what each kind of call adds to them. */
final class Calls {
  private final GoGridOptions options;
  private final Transport transport;

  Calls(GoGridOptions options, Transport transport) {
    this.options = options;
    this.transport = transport;
  }

  GoGridOptions options() {
    return options;
  }

  /** Starts a failure that is known without a call. */
  FailureContext failure(String method) {
    return transport.context(method);
  }

  /** Opens the memory that the pages of one list take; to be closed. */
  MemoryBudget.Share gathering() {
    return transport.gathering();
  }

  /** Fetches one page of a list, counted from 0. */
  <T> Page<T> page(
      String method,
      ObjectType<T> type,
      Map<String, List<String>> criteria,
      int number,
      int size,
      boolean confidential)
      throws ApiException {
    ApiRequest.Builder request = start(method).query("num_items", size).query("page", number);
    return finish(request, method, type, criteria, size, confidential);
  }

  /** Makes a call that has no pages. */
  <T> Page<T> all(
      String method, ObjectType<T> type, Map<String, List<String>> criteria, boolean confidential)
      throws ApiException {
    return finish(start(method), method, type, criteria, 1, confidential);
  }

  private ApiRequest.Builder start(String method) {
    return ApiRequest.get(method, '/' + method.replace('.', '/'))
        .query("v", options.version())
        .query("format", options.format().wireName());
  }

  private <T> Page<T> finish(
      ApiRequest.Builder request,
      String method,
      ObjectType<T> type,
      Map<String, List<String>> criteria,
      int expectedRows,
      boolean confidential)
      throws ApiException {
    criteria.forEach((name, wanted) -> wanted.forEach(value -> request.query(name, value)));
    if (confidential) {
      request.confidential();
    }
    return transport.call(
        request.build(),
        new PageDecoder<>(options.format(), type, expectedRows, confidential ? null : method));
  }
}
