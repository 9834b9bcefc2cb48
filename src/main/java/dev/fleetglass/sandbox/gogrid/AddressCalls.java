package dev.fleetglass.sandbox.gogrid;

import dev.fleetglass.sandbox.wire.Request;
import dev.fleetglass.sandbox.world.Address;
import dev.fleetglass.sandbox.world.AddressBook;
import dev.fleetglass.sandbox.world.Catalogue;
import dev.fleetglass.sandbox.world.Option;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** grid.ip.list (api/gogrid.md section 3). */
final class AddressCalls {
  private static final int FILTERS_SINCE = 11;

  private final AddressBook book;

  AddressCalls(AddressBook book) {
    this.book = book;
  }

  Answer<Address> list(Request request, int version) {
    Paging paging = Paging.of(request);
    IntPredicate wanted = filter(request, version);
    return Answer.of(
        paging.summary(indices().filter(wanted).count()),
        Shapes.IP,
        () ->
            indices().filter(wanted).skip(paging.start()).limit(paging.limit()).mapToObj(book::at));
  }

  private IntPredicate filter(Request request, int version) {
    Predicate<Option> state =
        Choice.of(request, "ip.state", Catalogue.IP_STATES, version, FILTERS_SINCE);
    Predicate<Option> type =
        Choice.of(request, "ip.type", Catalogue.IP_TYPES, version, FILTERS_SINCE);
    Predicate<Option> datacenter = Choice.ofDatacenter(request, version);
    return index ->
        type.test(book.type(index))
            && datacenter.test(book.datacenter(index))
            && state.test(book.state(index));
  }

  private IntStream indices() {
    return IntStream.range(0, book.size());
  }
}
