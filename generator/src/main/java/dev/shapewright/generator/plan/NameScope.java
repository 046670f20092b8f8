package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.NameKey;
import dev.shapewright.generator.model.NameLock;
import dev.shapewright.generator.plan.GivenName.Alteration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Names of which each is given once. First those that were given before go to what has them; then
 * those that follow from such names; then whoever asked first gets a name, and others yield.
 */
final class NameScope {
  /**
   * A wish for a name.
   *
   * @param key what wants it
   * @param known what has a name in files if this has been there before; often the same
   * @param pointer the JSON pointer of what wants it
   * @param reasons what made the first candidate another name than the model's
   * @param candidates the names that it may have, best first; asked for after the names of all
   *     wishes that were made before are given
   */
  record Wish(
      NameKey key,
      NameKey known,
      String pointer,
      List<Alteration> reasons,
      Supplier<List<String>> candidates) {

    /** A wish that depends on no other name. */
    static Wish of(NameKey key, String pointer, List<Alteration> reasons, String... candidates) {
      List<String> fixed = List.of(candidates);
      return new Wish(key, key, pointer, reasons, () -> fixed);
    }
  }

  /** What has a name that nothing else can have. */
  private record Holder(NameReason reason, @Nullable NameKey key) {}

  private final boolean caseSensitive;
  private final @Nullable NameScope outer;
  private final Map<String, Holder> held = new HashMap<>();
  private final List<Wish> wishes = new ArrayList<>();

  private NameScope(boolean caseSensitive, @Nullable NameScope outer) {
    this.caseSensitive = caseSensitive;
    this.outer = outer;
  }

  /** For members, methods and constants. */
  static NameScope caseSensitive() {
    return new NameScope(true, null);
  }

  /** For classes: on some file systems two files must not differ by case alone. */
  static NameScope ofClasses() {
    return new NameScope(false, null);
  }

  /** A scope of its own in which all that is reserved in this one is reserved too. */
  NameScope inner() {
    return new NameScope(caseSensitive, this);
  }

  NameScope reserve(Collection<String> names, NameReason reason) {
    Holder holder = new Holder(reason, null);
    names.forEach(name -> hold(name, holder));
    return this;
  }

  /** Keeps a name for something that has it, or will have it, elsewhere. */
  void reserve(String name, NameKey by) {
    hold(name, new Holder(NameReason.TAKEN, by));
  }

  void add(Wish wish) {
    wishes.add(wish);
  }

  /**
   * Fulfils the wishes.
   *
   * @param lock the names that were given before
   * @param before those of them that belong to this scope
   * @param names where names are put
   */
  void settle(NameLock lock, Collection<NameKey> before, Names.Making names) {
    Set<NameKey> wanting = new HashSet<>();
    wishes.forEach(wish -> wanting.add(wish.key()));
    Set<NameKey> kept = new HashSet<>();
    for (NameKey key : before) {
      NameLock.Name name = lock.required(key);
      boolean present = wanting.contains(key);
      if (present || key.kind().isVisible()) {
        Holder holder =
            hold(
                name.javaName(),
                new Holder(present ? NameReason.TAKEN : NameReason.TAKEN_BEFORE, key));
        if (holder == null) {
          kept.add(key);
        } else {
          names.conflict(key, name, alteration(name.javaName(), holder));
        }
      }
    }
    for (Wish wish : wishes) {
      if (kept.contains(wish.key())) {
        names.keep(wish, lock.required(wish.key()).javaName());
      }
    }
    for (Wish wish : wishes) {
      if (!kept.contains(wish.key()) && lock.of(wish.known()) != null) {
        allocate(wish, names);
      }
    }
    for (Wish wish : wishes) {
      if (!kept.contains(wish.key()) && lock.of(wish.known()) == null) {
        allocate(wish, names);
      }
    }
    for (Wish wish : wishes) {
      if (kept.contains(wish.key())) {
        names.give(wish, lock.required(wish.key()).javaName(), null);
      }
    }
  }

  private void allocate(Wish wish, Names.Making names) {
    List<String> candidates = wish.candidates().get();
    List<Alteration> reasons = new ArrayList<>(wish.reasons());
    for (String candidate : candidates) {
      Holder holder = holder(folded(candidate));
      if (holder == null) {
        take(wish, candidate, reasons, names);
        return;
      }
      reasons.add(alteration(candidate, holder));
    }
    String last = candidates.get(candidates.size() - 1);
    int number = 2;
    while (holder(folded(last + number)) != null) {
      number++;
    }
    take(wish, last + number, reasons, names);
  }

  private void take(Wish wish, String name, List<Alteration> reasons, Names.Making names) {
    held.put(folded(name), new Holder(NameReason.TAKEN, wish.key()));
    names.give(wish, name, reasons);
  }

  /** Takes a name if it is free; else tells what has it. */
  private @Nullable Holder hold(String name, Holder holder) {
    String folded = folded(name);
    Holder present = holder(folded);
    if (present == null) {
      held.put(folded, holder);
    }
    return present;
  }

  private @Nullable Holder holder(String folded) {
    Holder holder = held.get(folded);
    return holder == null && outer != null ? outer.holder(folded) : holder;
  }

  private static Alteration alteration(String name, Holder holder) {
    return new Alteration(holder.reason(), name, holder.key());
  }

  private String folded(String name) {
    return caseSensitive ? name : name.toLowerCase(Locale.ROOT);
  }
}
