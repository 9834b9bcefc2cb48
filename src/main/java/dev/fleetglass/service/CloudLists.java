package dev.fleetglass.service;

import dev.fleetglass.api.AddressSource;
import dev.fleetglass.api.BillingSource;
import dev.fleetglass.api.Criteria;
import dev.fleetglass.api.Fetched;
import dev.fleetglass.api.ImageSource;
import dev.fleetglass.api.JobSource;
import dev.fleetglass.api.LoadBalancerSource;
import dev.fleetglass.api.LookupSource;
import dev.fleetglass.api.PasswordSource;
import dev.fleetglass.model.Address;
import dev.fleetglass.model.Billing;
import dev.fleetglass.model.Image;
import dev.fleetglass.model.Job;
import dev.fleetglass.model.LoadBalancer;
import dev.fleetglass.model.LookupValue;
import dev.fleetglass.model.PasswordEntry;
import java.util.List;

/**
 * The lists of GoGrid-style clouds besides their servers; each is read only while somebody looks at
 * it. Safe for use from any thread.
 */
public final class CloudLists implements AutoCloseable {
  private final InventoryService<ImageSource, Image> images;
  private final InventoryService<AddressSource, Address> addresses;
  private final InventoryService<LoadBalancerSource, LoadBalancer> balancers;
  private final InventoryService<JobSource, Job> jobs;
  private final InventoryService<LookupSource, LookupValue> lookups;
  private final InventoryService<PasswordSource, PasswordEntry> passwords;
  private final InventoryService<BillingSource, Billing> billing;
  private final List<InventoryService<?, ?>> all;

  CloudLists(ListMaker lists) {
    images =
        lists.onDemand(ImageSource.class, (source, on) -> source.images().list(Criteria.NONE, on));
    addresses =
        lists.onDemand(
            AddressSource.class, (source, on) -> source.addresses().list(Criteria.NONE, on));
    balancers =
        lists.onDemand(
            LoadBalancerSource.class,
            (source, on) -> source.loadBalancers().list(Criteria.NONE, on));
    jobs = lists.onDemand(JobSource.class, (source, on) -> source.jobs().list(Criteria.NONE, on));
    lookups = lists.onDemand(LookupSource.class, LookupSource::lookups);
    passwords =
        lists.onDemand(PasswordSource.class, (source, progress) -> source.passwords(progress));
    billing =
        lists.onDemand(BillingSource.class, (source, _) -> Fetched.of(List.of(source.billing())));
    all = List.of(images, addresses, balancers, jobs, lookups, passwords, billing);
  }

  public Inventory<Image> images() {
    return images;
  }

  public Inventory<Address> addresses() {
    return addresses;
  }

  public Inventory<LoadBalancer> balancers() {
    return balancers;
  }

  /** Of the last four weeks. */
  public Inventory<Job> jobs() {
    return jobs;
  }

  public Inventory<LookupValue> lookups() {
    return lookups;
  }

  /** That passwords are kept, without any password. */
  public Inventory<PasswordEntry> passwords() {
    return passwords;
  }

  /** What accounts have used: one value of each connection. */
  public Inventory<Billing> billing() {
    return billing;
  }

  void setAutomatic(boolean on) {
    all.forEach(list -> list.setAutomatic(on));
  }

  int listeners() {
    return all.stream().mapToInt(InventoryService::listeners).sum();
  }

  @Override
  public void close() {
    all.forEach(InventoryService::close);
  }
}
