package dev.fleetglass.provider.gogrid;

import dev.fleetglass.api.ApiException;
import dev.fleetglass.api.ApiFailure;
import dev.fleetglass.api.Fetched;
import dev.fleetglass.api.LoadProgress;
import dev.fleetglass.http.FailureContext;
import dev.fleetglass.http.MemoryBudget;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Fetches pages until there are no more. The rows themselves decide: a service's figures are hints,
 * because recorded answers have a {@code total} of one page, a {@code numpages} of 0, or were never
 * paged at all ({@code api/gogrid.md} section 2). For one load.
 *
 * <p>A list may shift while it is read: an object that comes a second time is left out by its id.
 * Objects without an id cannot be told apart and are all kept.
 */
final class Pages<T> {
  /** With the smallest page still more than an account had; ends a list without end. */
  static final int MOST_PAGES = 2_000;

  private final ObjectType<T> type;
  private final PageCall<T> call;
  private final int size;
  private final MemoryBudget.Share gathered;
  private final Supplier<FailureContext> context;
  private final LoadProgress progress;
  private final Fetched.Builder<T> all = new Fetched.Builder<>();
  private final Set<Long> ids = new HashSet<>();
  private List<String> lastKeys = List.of();

  /**
   * Prepares a load.
   *
   * @param size rows asked for at a time
   * @param context starts the context of a failure between two calls
   * @param gathered takes the memory of the pages
   */
  Pages(
      ObjectType<T> type,
      PageCall<T> call,
      int size,
      Supplier<FailureContext> context,
      LoadProgress progress,
      MemoryBudget.Share gathered) {
    this.gathered = gathered;
    this.type = type;
    this.call = call;
    this.size = size;
    this.context = context;
    this.progress = progress;
  }

  /** Fetches one page, counted from 0. */
  @FunctionalInterface
  interface PageCall<T> {
    Page<T> fetch(int number, int size) throws ApiException;
  }

  Fetched<T> all() throws ApiException {
    boolean more = true;
    @Nullable Page<T> last = null;
    for (int number = 0; more; number++) {
      checkCancelled();
      if (number == MOST_PAGES) {
        throw context
            .get()
            .hint("endless-list")
            .message("The list did not end after " + MOST_PAGES + " pages.")
            .exception(c -> new ApiFailure.Undecodable(c, null, ""));
      }
      Page<T> page;
      try {
        page = call.fetch(number, size);
      } catch (ApiException e) {
        if (last != null && isPastTheEnd(e, last, number)) {
          break;
        }
        throw e;
      }
      keep(page.memory());
      more = add(page) && mayHaveMore(page, number);
      last = page;
      progress.loaded(all.size(), expected(page.summary(), more));
    }
    return all.build();
  }

  private void keep(long memory) throws ApiException {
    boolean alone = gathered.outgrows(memory);
    if (!gathered.take(memory)) {
      throw context
          .get()
          .hint(alone ? "list-too-large" : "answers-too-large")
          .message("The list takes too much memory: it has more than " + all.size() + " rows.")
          .exception(c -> new ApiFailure.Undecodable(c, null, ""));
    }
  }

  /** Adds what is new; false when the page brought nothing new. */
  private boolean add(Page<T> page) {
    List<String> keys = page.objects().stream().map(type::key).toList();
    if (keys.isEmpty() || keys.equals(lastKeys)) {
      return false;
    }
    lastKeys = keys;
    boolean added = false;
    for (int place = 0; place < page.objects().size(); place++) {
      T object = page.objects().get(place);
      Long id = type.id(object);
      if (id == null || ids.add(id)) {
        all.add(object, page.text(), place);
        added = true;
      }
    }
    return added;
  }

  private boolean mayHaveMore(Page<T> page, int number) {
    int rows = page.objects().size();
    if (rows > size) {
      // The service does not page at all and has sent everything.
      return false;
    }
    return rows == size || claimsMore(page.summary(), number);
  }

  /** Whether a figure says that pages follow, as when the service's own pages are smaller. */
  private boolean claimsMore(Summary summary, int number) {
    return summary.numPages() > number + 1 || summary.total() > all.size();
  }

  /**
   * No evidence says how the service answers a page past the end. A refusal of the input, after all
   * rows that anybody claimed or after a page that was not full, is that end.
   */
  private boolean isPastTheEnd(ApiException e, Page<T> last, int number) {
    ApiFailure failure = e.failure();
    boolean refused =
        failure instanceof ApiFailure.RejectedInput || failure instanceof ApiFailure.NotFound;
    return refused
        && Integer.valueOf(400).equals(failure.context().status())
        && (last.objects().size() < size || !claimsMore(last.summary(), number - 1));
  }

  private long expected(Summary summary, boolean more) {
    if (!more) {
      return all.size();
    }
    return summary.total() > all.size() ? summary.total() : -1;
  }

  private void checkCancelled() throws ApiException {
    if (Thread.currentThread().isInterrupted()) {
      throw context.get().hint("cancelled").exception(ApiFailure.Cancelled::new);
    }
  }
}
