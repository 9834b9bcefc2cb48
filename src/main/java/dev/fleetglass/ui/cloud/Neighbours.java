package dev.fleetglass.ui.cloud;

import dev.fleetglass.model.Address;
import dev.fleetglass.model.Image;
import dev.fleetglass.model.Job;
import dev.fleetglass.model.LoadBalancer;
import dev.fleetglass.model.LookupValue;
import dev.fleetglass.model.PasswordEntry;
import dev.fleetglass.model.Server;
import dev.fleetglass.service.Inventory;

/** The lists of clouds, between which rows lead from one to the other. */
public record Neighbours(
    Inventory<Server> servers,
    Inventory<Image> images,
    Inventory<Address> addresses,
    Inventory<LoadBalancer> balancers,
    Inventory<Job> jobs,
    Inventory<LookupValue> lookups,
    Inventory<PasswordEntry> passwords) {}
