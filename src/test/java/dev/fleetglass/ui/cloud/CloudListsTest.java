package dev.fleetglass.ui.cloud;

import static dev.fleetglass.ui.inventory.FakeInventory.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.fleetglass.fx.Delay;
import dev.fleetglass.model.LookupValue;
import dev.fleetglass.model.Server;
import dev.fleetglass.service.Sourced;
import dev.fleetglass.ui.common.DetailField;
import dev.fleetglass.ui.common.DetailSection;
import dev.fleetglass.ui.common.ScreenId;
import dev.fleetglass.ui.common.Target;
import dev.fleetglass.ui.i18n.Texts;
import dev.fleetglass.ui.inventory.FakeInventory;
import dev.fleetglass.ui.inventory.Fleet;
import dev.fleetglass.ui.inventory.InventoryViewModel;
import dev.fleetglass.ui.inventory.Relation;
import dev.fleetglass.ui.inventory.ValueRow;
import dev.fleetglass.ui.inventory.views.ViewItem;
import dev.fleetglass.ui.servers.ServersViewModel;
import dev.fleetglass.ui.table.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists of clouds, and the ways between them. */
class CloudListsTest {
  private static final Texts ENGLISH = Texts.load(Locale.ENGLISH);
  private static final Target DATACENTRE =
      new Target.Search("datacenter=\"US-West-1\" connection=\"West\"");

  private final Cloud cloud = new Cloud();

  @Test
  void addressesNameTheServerThatHasThemAsSoonAsItIsKnown() {
    AddressesViewModel addresses = open(new AddressesViewModel(cloud.lists(), cloud.environment()));
    Server server = Fleet.server(3, "On");
    String ip = Objects.requireNonNull(server.address()).ip();
    cloud.addresses.publish(
        fresh(
            1,
            "West",
            List.of(Cloud.address(1, ip, "Assigned"), Cloud.address(2, "10.9.9.9", "Unassigned"))));
    assertThat(addresses.table().rows()).extracting(AddressRow::server).containsExactly("", "");

    cloud.servers.publish(fresh(1, "West", List.of(server)));
    assertThat(addresses.table().rows())
        .extracting(AddressRow::server)
        .containsExactly(server.name(), "");
    assertThat(addresses.link(addresses.table().rows().getFirst(), "server")).isPresent();

    cloud.servers.publish(fresh(2, "West", List.of()));
    assertThat(addresses.table().rows()).extracting(AddressRow::server).containsExactly("", "");
  }

  @Test
  void addressesOfAnotherConnectionHaveOtherServers() {
    AddressesViewModel addresses = open(new AddressesViewModel(cloud.lists(), cloud.environment()));
    Server server = Fleet.server(3, "On");
    String ip = Objects.requireNonNull(server.address()).ip();
    cloud.servers.publish(fresh(1, "East", List.of(server)));
    cloud.addresses.publish(fresh(1, "West", List.of(Cloud.address(1, ip, "Assigned"))));

    assertThat(addresses.table().rows()).extracting(AddressRow::server).containsExactly("");
  }

  @Test
  void addressesAreSortedByValue() {
    AddressesViewModel addresses = open(new AddressesViewModel(cloud.lists(), cloud.environment()));
    cloud.addresses.publish(
        fresh(
            1,
            "West",
            List.of(
                Cloud.address(1, "10.0.0.100", "Assigned"),
                Cloud.address(2, "10.0.0.20", "Assigned"),
                Cloud.address(3, "9.0.0.3", "Assigned"))));

    addresses.views().open(view(addresses, "subnets"));
    addresses.table().groupProperty().set("");

    assertThat(addresses.table().rows())
        .extracting(row -> row.value().ip())
        .containsExactly("9.0.0.3", "10.0.0.20", "10.0.0.100");
  }

  @Test
  void everyViewThatComesWithAListIsUnderstood() {
    List<InventoryViewModel<?, ?>> lists =
        List.of(
            new AddressesViewModel(cloud.lists(), cloud.environment()),
            new BalancersViewModel(cloud.lists(), cloud.environment()),
            new ImagesViewModel(cloud.lists(), cloud.environment()),
            new JobsViewModel(cloud.lists(), cloud.environment()),
            new PasswordsViewModel(
                cloud.lists(), (_, _, _, _) -> () -> {}, Delay.real(), cloud.environment()),
            new LookupsViewModel(cloud.lists(), cloud.environment()));
    int views = 0;
    for (InventoryViewModel<?, ?> list : lists) {
      open(list);
      for (ViewItem item : list.views().itemsProperty().get()) {
        list.views().open(item);
        assertThat(list.table().problemProperty().get()).as(item.name()).isNull();
        assertThat(list.views().modifiedProperty().get()).as(item.name()).isFalse();
        views++;
      }
    }
    assertThat(views).isGreaterThan(lists.size());
  }

  @Test
  void theViewOfFreeAddressesShowsThemAlone() {
    AddressesViewModel addresses = open(new AddressesViewModel(cloud.lists(), cloud.environment()));
    cloud.addresses.publish(
        fresh(
            1,
            "West",
            List.of(
                Cloud.address(1, "10.0.0.1", "Assigned"),
                Cloud.address(2, "10.0.0.2", "Unassigned"))));

    addresses.views().open(view(addresses, "free"));

    assertThat(addresses.table().rows())
        .extracting(row -> row.value().ip())
        .containsExactly("10.0.0.2");
  }

  @Test
  void jobsBeginWithTheNewest() {
    JobsViewModel jobs = open(new JobsViewModel(cloud.lists(), cloud.environment()));
    cloud.jobs.publish(
        fresh(
            1,
            "West",
            List.of(
                Cloud.job(1, "VirtualServer", "web-1", 50),
                Cloud.job(2, "VirtualServer", "web-2", 5),
                Cloud.job(3, "LoadBalancer", "lb-1", 20))));

    assertThat(jobs.table().rows()).extracting(row -> row.value().id()).containsExactly(2L, 3L, 1L);
    assertThat(jobs.views().modifiedProperty().get()).isFalse();
  }

  @Test
  void jobsTellTheirStepsInOrderWithTheirTimes() {
    JobsViewModel jobs = open(new JobsViewModel(cloud.lists(), cloud.environment()));
    cloud.jobs.publish(fresh(1, "West", List.of(Cloud.job(1, "VirtualServer", "web-1", 50))));

    DetailSection steps =
        jobs.details(jobs.table().rows().getFirst()).stream()
            .filter(section -> section.title().equals("History"))
            .findFirst()
            .orElseThrow();

    assertThat(steps.fields())
        .extracting(DetailField::label, DetailField::value)
        .containsExactly(
            tuple("Queued", "2026-11-23 08:10:00"),
            tuple("Succeeded", "2026-11-23 08:11:30  +1 min\nall went well"));
  }

  @Test
  void jobsLeadToWhatTheyAreAbout() {
    JobsViewModel jobs = open(new JobsViewModel(cloud.lists(), cloud.environment()));
    cloud.jobs.publish(
        fresh(
            1,
            "West",
            List.of(
                Cloud.job(1, "VirtualServer", "web-1", 5),
                Cloud.job(2, "LoadBalancer", "lb-1", 20))));

    assertThat(relations(jobs, 0)).extracting(Relation::screen).contains(ScreenId.SERVERS);
    assertThat(relations(jobs, 1)).extracting(Relation::screen).contains(ScreenId.BALANCERS);
    assertThat(target(relations(jobs, 1), ScreenId.BALANCERS))
        .isEqualTo(new Target.Search("name=\"lb-1\" connection=\"West\""));
  }

  @Test
  void aServerLeadsToEverythingOfItAndNeverClaimsThatThereIsNothing() {
    List<Relation> leads = leads(3);

    assertThat(leads)
        .extracting(Relation::screen)
        .containsExactly(
            ScreenId.IMAGES,
            ScreenId.ADDRESSES,
            ScreenId.BALANCERS,
            ScreenId.JOBS,
            ScreenId.PASSWORDS,
            ScreenId.LOOKUPS,
            ScreenId.LOOKUPS,
            ScreenId.LOOKUPS,
            ScreenId.LOOKUPS,
            ScreenId.LOOKUPS);
    assertThat(leads).extracting(Relation::count).containsOnly(Relation.UNCOUNTED);
  }

  @Test
  void waysAreCountedAsFarAsTheListsWereRead() {
    Server server = Fleet.server(3, "On");
    String ip = Objects.requireNonNull(server.address()).ip();
    cloud.jobs.set(
        fresh(
            1,
            "West",
            List.of(
                Cloud.job(1, "VirtualServer", server.name(), 5),
                Cloud.job(2, "VirtualServer", server.name(), 9),
                Cloud.job(3, "VirtualServer", "another", 9))));
    cloud.balancers.set(
        fresh(
            1,
            "West",
            List.of(
                Cloud.balancer(1, "10.0.0.1", ip),
                Cloud.balancer(2, ip, "10.0.0.3"),
                Cloud.balancer(3, "10.0.0.1", ip + "0", "1" + ip))));
    cloud.passwords.set(fresh(1, "East", List.of(Cloud.password(1L, "root", server.name()))));

    List<Relation> leads = leads(3);

    assertThat(count(leads, ScreenId.JOBS)).isEqualTo(2);
    assertThat(count(leads, ScreenId.BALANCERS)).isEqualTo(2);
    assertThat(count(leads, ScreenId.PASSWORDS)).isEqualTo(Relation.UNCOUNTED);
  }

  @Test
  void theSearchBehindAWayFindsWhatWasCounted() {
    Server server = Fleet.server(3, "On");
    String ip = Objects.requireNonNull(server.address()).ip();
    BalancersViewModel balancers = open(new BalancersViewModel(cloud.lists(), cloud.environment()));
    cloud.balancers.publish(
        fresh(
            1,
            "West",
            List.of(
                Cloud.balancer(1, "10.0.0.1", "10.0.0.9", ip),
                Cloud.balancer(2, ip, "10.0.0.3"),
                Cloud.balancer(3, "10.0.0.1", ip + "0", "1" + ip))));

    Relation lead =
        leads(3).stream()
            .filter(each -> each.screen() == ScreenId.BALANCERS)
            .findFirst()
            .orElseThrow();
    balancers.table().filterProperty().set(((Target.Search) lead.target()).query());

    assertThat(balancers.table().problemProperty().get()).isNull();
    assertThat(balancers.table().rows())
        .extracting(row -> row.value().id())
        .containsExactly(1L, 2L);
    assertThat(lead.count()).isEqualTo(2);
  }

  @Test
  void aServerSpeaksOfItsCloudOnlyInThePresentList() {
    ServersViewModel servers =
        new ServersViewModel(cloud.servers, new ServerLeads(cloud.lists()), cloud.environment());
    open(servers);
    cloud.servers.publish(fresh(1, "West", Fleet.servers(5)));

    assertThat(relations(servers, 2)).extracting(Relation::screen).contains(ScreenId.JOBS);
  }

  @Test
  void anImageLeadsToTheServersMadeFromIt() {
    ImagesViewModel images = open(new ImagesViewModel(cloud.lists(), cloud.environment()));
    Server server = Fleet.server(3, "On");
    cloud.servers.set(fresh(1, "West", Fleet.servers(5)));
    cloud.images.publish(fresh(1, "West", List.of(Objects.requireNonNull(server.image()))));

    assertThat(count(relations(images, 0), ScreenId.SERVERS)).isEqualTo(5);
  }

  @Test
  void aBalancerLeadsToTheServersBehindItByTheirNames() {
    BalancersViewModel balancers = open(new BalancersViewModel(cloud.lists(), cloud.environment()));
    Server server = Fleet.server(3, "On");
    String ip = Objects.requireNonNull(server.address()).ip();
    cloud.servers.set(fresh(1, "West", List.of(server)));
    cloud.balancers.publish(
        fresh(1, "West", List.of(Cloud.balancer(1, "10.0.0.1", ip, "9.9.9.9"))));

    assertThat(relations(balancers, 0))
        .filteredOn(each -> each.screen() == ScreenId.SERVERS)
        .extracting(Relation::value, Relation::count)
        .containsExactly(
            tuple(server.name() + " (" + ip + ")", 1), tuple("9.9.9.9", Relation.UNCOUNTED));
  }

  @Test
  void aPasswordLeadsToItsServerAndShowsItselfNowhere() {
    PasswordsViewModel passwords =
        open(
            new PasswordsViewModel(
                cloud.lists(), (_, _, _, _) -> () -> {}, Delay.real(), cloud.environment()));
    cloud.passwords.publish(
        fresh(
            1,
            "West",
            List.of(Cloud.password(1L, "root", "web-1"), Cloud.password(2L, "GSI-1", null))));

    assertThat(target(relations(passwords, 0), ScreenId.SERVERS))
        .isEqualTo(new Target.Search("name=\"web-1\" connection=\"West\""));
    assertThat(relations(passwords, 1))
        .extracting(Relation::screen)
        .containsOnly(ScreenId.CONNECTIONS);
    assertThat(passwords.title(passwords.table().rows().getFirst())).isEqualTo("os · root · web-1");
  }

  @Test
  void serversAndTheEntriesOfLookupsLeadToEachOther() {
    goThereAndBack(
        new ServersViewModel(cloud.servers, new ServerLeads(cloud.lists()), cloud.environment()),
        cloud.servers,
        List.of(Fleet.server(3, "On/Saving"), Fleet.server(4, "On")),
        ScreenId.SERVERS,
        Map.of(
            "server.ram", "4GB",
            "server.os", "CentOS 5.1 (64-bit)",
            "server.state", "On/Saving",
            "server.type", "Web Server",
            "server.datacenter", "EU-West-1"));
  }

  @Test
  void imagesAndTheEntriesOfLookupsLeadToEachOther() {
    goThereAndBack(
        new ImagesViewModel(cloud.lists(), cloud.environment()),
        cloud.images,
        List.of(Cloud.image("Saving", "partnerGSI"), Cloud.image("Available", "baseGSI")),
        ScreenId.IMAGES,
        Map.of(
            "image.os", "CentOS 5.3 (64-bit)",
            "image.architecture", "64-bit",
            "image.state", "Saving",
            "image.type", "Web Server",
            "image.gsitype", "partnerGSI",
            "image.minram", "1GB"));
  }

  @Test
  void addressesAndTheEntriesOfLookupsLeadToEachOther() {
    goThereAndBack(
        new AddressesViewModel(cloud.lists(), cloud.environment()),
        cloud.addresses,
        List.of(
            Cloud.address(1, "10.0.0.1", "Assigned"), Cloud.address(2, "10.0.0.2", "Unassigned")),
        ScreenId.ADDRESSES,
        Map.of("ip.state", "Assigned", "ip.datacenter", "US-West-1"));
  }

  @Test
  void balancersAndTheEntriesOfLookupsLeadToEachOther() {
    goThereAndBack(
        new BalancersViewModel(cloud.lists(), cloud.environment()),
        cloud.balancers,
        List.of(Cloud.balancer(1, "10.0.0.1", "10.0.0.9")),
        ScreenId.BALANCERS,
        Map.of("loadbalancer.type", "Round Robin", "loadbalancer.state", "On"));
  }

  @Test
  void jobsAndTheEntriesOfLookupsLeadToEachOther() {
    goThereAndBack(
        new JobsViewModel(cloud.lists(), cloud.environment()),
        cloud.jobs,
        List.of(Cloud.job(1, "VirtualServer", "web-1", 5), Cloud.job(2, "Image", "mine", 6)),
        ScreenId.JOBS,
        Map.of(
            "job.command", "CreateVirtualServer",
            "job.objecttype", "VirtualServer",
            "job.state", "Succeeded"));
  }

  /**
   * Follows each way from the first object to an entry, and from there to all that have it.
   *
   * @param values what the first object has, by lookup
   */
  private <T, R extends TableRow> void goThereAndBack(
      InventoryViewModel<T, R> model,
      FakeInventory<T> list,
      List<T> objects,
      ScreenId screen,
      Map<String, String> values) {
    open(model);
    list.publish(fresh(1, "West", objects));
    R first = model.table().rows().getFirst();
    LookupsViewModel lookups = open(new LookupsViewModel(cloud.lists(), cloud.environment()));
    List<LookupValue> entries = new ArrayList<>();
    values.forEach((lookup, name) -> {
      entries.add(Cloud.lookup(lookup, name));
      entries.add(Cloud.lookup(lookup, name + " 2"));
      entries.add(Cloud.lookup("other", name));
    });
    cloud.lookups.publish(fresh(1, "West", entries));

    Map<String, String> found = new HashMap<>();
    for (Relation way : relations(model, first)) {
      if (way.screen() == ScreenId.LOOKUPS) {
        search(lookups, way);
        assertThat(lookups.table().rows()).as(way.label()).hasSize(1);
        assertThat(way.count()).isEqualTo(1);
        ValueRow<LookupValue> entry = lookups.table().rows().getFirst();
        found.put(entry.value().lookup(), way.value());

        Relation back =
            relations(lookups, entry).stream()
                .filter(each -> each.screen() == screen)
                .findFirst()
                .orElseThrow();
        search(model, back);
        assertThat(model.table().rows()).as(way.label()).contains(first).hasSize(back.count());
        model.table().filterProperty().set("");
      }
    }
    assertThat(found).isEqualTo(values);
  }

  @ParameterizedTest
  @CsvSource({"ip.type, true", "loadbalancer.os, true", "image.minram, false", "job.state, false"})
  void anEntryWithoutObjectsSaysSo(String lookup, boolean unused) {
    LookupsViewModel lookups = open(new LookupsViewModel(cloud.lists(), cloud.environment()));
    cloud.lookups.publish(fresh(1, "West", List.of(Cloud.lookup(lookup, "Public 2"))));

    ValueRow<LookupValue> entry = lookups.table().rows().getFirst();
    assertThat(
            lookups.details(entry).stream()
                .flatMap(section -> section.fields().stream())
                .anyMatch(field -> field.value().startsWith("No list:")))
        .isEqualTo(unused);
    assertThat(
            relations(lookups, entry).stream()
                .allMatch(way -> way.screen() == ScreenId.CONNECTIONS))
        .isEqualTo(unused);
  }

  @Test
  void anEntryLeadsToNothingThatHasAnotherValue() {
    LookupsViewModel lookups = open(new LookupsViewModel(cloud.lists(), cloud.environment()));
    cloud.servers.set(
        fresh(
            1,
            "West",
            List.of(
                Fleet.server(3, "On"), Fleet.server(4, "On/Saving"), Fleet.server(9, "Started"))));
    cloud.lookups.publish(
        fresh(
            1,
            "West",
            List.of(
                Cloud.lookup("server.state", "On"),
                Cloud.lookup("server.ram", "4GB"),
                Cloud.lookup("ip.type", "4GB"))));

    assertThat(count(relations(lookups, 0), ScreenId.SERVERS)).isEqualTo(1);
    assertThat(target(relations(lookups, 0), ScreenId.SERVERS))
        .isEqualTo(new Target.Search("state=\"ON\" connection=\"West\""));
    assertThat(count(relations(lookups, 1), ScreenId.SERVERS)).isEqualTo(2);
    assertThat(relations(lookups, 2))
        .extracting(Relation::screen)
        .containsOnly(ScreenId.CONNECTIONS);
  }

  @Test
  void aDataCentreLeadsToAllThatIsThere() {
    LookupsViewModel lookups = open(new LookupsViewModel(cloud.lists(), cloud.environment()));
    cloud.lookups.publish(fresh(1, "West", List.of(Cloud.lookup("datacenter", "US-West-1"))));

    assertThat(relations(lookups, 0))
        .filteredOn(way -> way.screen() != ScreenId.CONNECTIONS)
        .extracting(Relation::screen, Relation::target)
        .containsExactly(
            tuple(ScreenId.SERVERS, DATACENTRE),
            tuple(ScreenId.ADDRESSES, DATACENTRE),
            tuple(ScreenId.BALANCERS, DATACENTRE),
            tuple(ScreenId.JOBS, DATACENTRE));
  }

  private List<Relation> leads(int server) {
    return new ServerLeads(cloud.lists())
        .apply(new Sourced<>("id-West", "West", Fleet.server(server, "On")), ENGLISH);
  }

  private static <M extends InventoryViewModel<?, ?>> M open(M model) {
    model.speak(ENGLISH);
    model.activate();
    return model;
  }

  private static ViewItem view(InventoryViewModel<?, ?> model, String id) {
    return model.views().itemsProperty().get().stream()
        .filter(item -> item.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static void search(InventoryViewModel<?, ?> model, Relation way) {
    model.table().filterProperty().set(((Target.Search) way.target()).query());
    assertThat(model.table().problemProperty().get()).as(way.label()).isNull();
  }

  private static <R extends TableRow> List<Relation> relations(
      InventoryViewModel<?, R> model, int row) {
    return relations(model, model.table().rows().get(row));
  }

  private static <R extends TableRow> List<Relation> relations(
      InventoryViewModel<?, R> model, R row) {
    List<Relation> found = new ArrayList<>();
    model.related(row, found::addAll);
    return found;
  }

  private static int count(List<Relation> relations, ScreenId screen) {
    return relations.stream()
        .filter(each -> each.screen() == screen)
        .findFirst()
        .orElseThrow()
        .count();
  }

  private static Target target(List<Relation> relations, ScreenId screen) {
    return relations.stream()
        .filter(each -> each.screen() == screen)
        .findFirst()
        .orElseThrow()
        .target();
  }
}
