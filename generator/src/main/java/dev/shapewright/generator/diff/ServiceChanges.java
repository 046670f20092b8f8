package dev.shapewright.generator.diff;

import dev.shapewright.generator.model.Metadata;
import dev.shapewright.generator.model.OverlayChange;
import dev.shapewright.generator.model.Retries;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares how a service names itself and speaks, and what overlays do to its model. */
final class ServiceChanges {
  private final Version before;
  private final Version after;
  private final Set<String> generated;
  private final Changes changes;
  private final String service;
  private final List<String> client;

  /**
   * Prepares to compare.
   *
   * @param generated the names of the operations and shapes of which anything is generated
   */
  ServiceChanges(Version before, Version after, Set<String> generated, Changes changes) {
    this.before = before;
    this.after = after;
    this.generated = generated;
    this.changes = changes;
    this.service = after.model().metadata().serviceId();
    this.client =
        List.of(
            JavaNames.simple(after.plan().types().client()),
            JavaNames.simple(after.plan().types().asyncClient()));
  }

  void compare() {
    Metadata old = before.model().metadata();
    Metadata now = after.model().metadata();
    metadata("service id", old.serviceId(), now.serviceId(), Impact.BEHAVIOUR_BREAKING);
    metadata("API version", old.apiVersion(), now.apiVersion(), Impact.COMPATIBLE);
    metadata("name", old.serviceFullName(), now.serviceFullName(), Impact.DOCUMENTATION);
    metadata(
        "endpoint prefix", old.endpointPrefix(), now.endpointPrefix(), Impact.BEHAVIOUR_BREAKING);
    metadata("signing name", old.signingName(), now.signingName(), Impact.BEHAVIOUR_BREAKING);
    metadata("target prefix", old.targetPrefix(), now.targetPrefix(), Impact.COMPATIBLE);
    metadata(
        "protocol", "json " + old.jsonVersion(), "json " + now.jsonVersion(), Impact.COMPATIBLE);
    metadata(
        "error codes of the query protocol",
        old.queryCompatible() ? "yes" : "no",
        now.queryCompatible() ? "yes" : "no",
        Impact.BEHAVIOUR_BREAKING);
    metadata("retries", described(old.retries()), described(now.retries()), Impact.COMPATIBLE);
    new Words(changes)
        .documentation(
            service, before.model().documentation(), after.model().documentation(), client);
    overlays();
  }

  private void metadata(String what, String from, String to, Impact impact) {
    if (!from.equals(to)) {
      String text = what + " " + from + " -> " + to;
      changes.add(ChangeKind.METADATA, impact, service, text, from, to, client);
    }
  }

  private static String described(@Nullable Retries retries) {
    return retries == null
        ? "as usual"
        : retries.maxAttempts() + " attempts, " + retries.baseDelayMillis() + " ms";
  }

  /** What they do to operations and shapes is listed there; here is that they do it. */
  private void overlays() {
    List<OverlayChange> old = overlay(before);
    List<OverlayChange> now = overlay(after);
    for (OverlayChange each : now) {
      if (old.stream().noneMatch(other -> same(other, each))) {
        overlay(each, "overlay change added: ");
      }
    }
    for (OverlayChange each : old) {
      if (now.stream().noneMatch(other -> same(other, each))) {
        overlay(each, "overlay change gone: ");
      }
    }
  }

  private void overlay(OverlayChange change, String text) {
    changes.add(
        ChangeKind.OVERLAY,
        Impact.DOCUMENTATION,
        change.pointer(),
        text + Words.plain(change.reason()),
        List.of());
  }

  /** Those that have to do with what is generated. */
  private List<OverlayChange> overlay(Version version) {
    List<OverlayChange> concerned = new ArrayList<>();
    for (OverlayChange change : version.model().overlay()) {
      String[] path = change.pointer().split("/", -1);
      boolean named = path.length > 2 && (path[1].equals("shapes") || path[1].equals("operations"));
      if (!named || generated.contains(path[2])) {
        concerned.add(change);
      }
    }
    return concerned;
  }

  /** Wherever in its file it stands. */
  private static boolean same(OverlayChange one, OverlayChange other) {
    return one.pointer().equals(other.pointer())
        && one.reason().equals(other.reason())
        && Objects.equals(one.text(), other.text());
  }
}
