package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.NameKey;
import dev.shapewright.generator.model.NameKind;
import dev.shapewright.generator.model.NameLock;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.plan.GivenName.Alteration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Every name that the Java of a service takes from its model, decided at once: whatever is planned
 * or emitted later looks them up. They depend on the whole model, not on what is selected of it,
 * nor on the order of its operations and shapes.
 *
 * <p>Only the private methods and variables of the endpoint rules are named where the rules are
 * divided, and those of character sets where they are spelled: after what they test.
 */
public final class Names {
  private final Map<NameKey, GivenName> given;
  private final List<GivenName> all;
  private final Map<String, String> namesakes;
  private final List<NameConflict> conflicts;

  private Names(Making made) {
    this.given = made.given;
    this.all = sorted(made.given);
    this.namesakes = Map.copyOf(made.namesakes);
    this.conflicts = List.copyOf(made.conflicts);
  }

  /**
   * Decides the names of a model.
   *
   * @param model the whole model
   * @param lock the names that were given before, which stay
   * @return the names
   */
  public static Names of(ServiceModel model, NameLock lock) {
    // How names would be without the lock tells why those in the lock are as they are.
    Making unlocked = new Making(null);
    new NamePass(model, NameLock.NONE, unlocked).run();
    if (lock.names().isEmpty()) {
      return new Names(unlocked);
    }
    Making locked = new Making(unlocked.given);
    new NamePass(model, lock, locked).run();
    return new Names(locked);
  }

  /** The name of something that is no part of another. */
  String of(NameKind kind, String owner) {
    return of(kind, owner, "");
  }

  /** The name of a member or a value of an enumeration. */
  String of(NameKind kind, String owner, String part) {
    return find(new NameKey(kind, owner, part), given).javaName();
  }

  /** The shape that a pattern is named after. */
  String namesake(String pattern) {
    String shape = namesakes.get(pattern);
    if (shape == null) {
      throw new IllegalArgumentException("No request has the pattern " + pattern);
    }
    return shape;
  }

  /**
   * All names.
   *
   * @return sorted by what has them
   */
  public List<GivenName> all() {
    return all;
  }

  /**
   * The names of the lock that could not be given.
   *
   * @return if there are any, nothing should be emitted
   */
  public List<NameConflict> conflicts() {
    return conflicts;
  }

  private static List<GivenName> sorted(Map<NameKey, GivenName> given) {
    return given.values().stream().sorted(Comparator.comparing(GivenName::key)).toList();
  }

  private static GivenName find(NameKey key, Map<NameKey, GivenName> given) {
    GivenName name = given.get(key);
    if (name == null) {
      throw new IllegalArgumentException("There is no name for " + key);
    }
    return name;
  }

  /** Names while they are given. */
  static final class Making {
    private final @Nullable Map<NameKey, GivenName> unlocked;
    private final Map<NameKey, GivenName> given = new HashMap<>();
    private final Map<String, String> namesakes = new HashMap<>();
    private final List<NameConflict> conflicts = new ArrayList<>();

    private Making(@Nullable Map<NameKey, GivenName> unlocked) {
      this.unlocked = unlocked;
    }

    String of(NameKind kind, String owner, String part) {
      return find(new NameKey(kind, owner, part), given).javaName();
    }

    void forEach(Set<NameKind> kinds, BiConsumer<NameKey, String> action) {
      for (GivenName name : sorted(given)) {
        if (kinds.contains(name.key().kind())) {
          action.accept(name.key(), name.javaName());
        }
      }
    }

    void namesake(String pattern, String shape) {
      namesakes.put(pattern, shape);
    }

    /** Gives a name that was given before; what it is told of may follow from names yet to come. */
    void keep(NameScope.Wish wish, String name) {
      given.put(wish.key(), new GivenName(wish.key(), wish.pointer(), name, true, List.of()));
    }

    /** Gives a name; the reasons are null for one that was given before. */
    void give(NameScope.Wish wish, String name, @Nullable List<Alteration> reasons) {
      boolean plain = wish.candidates().get().get(0).equals(name);
      boolean listed = wish.key().kind().isVisible() || wish.known().equals(wish.key()) || !plain;
      given.put(
          wish.key(),
          new GivenName(
              wish.key(),
              wish.pointer(),
              name,
              listed,
              List.copyOf(reasons == null ? reasonsOfLocked(wish, name, plain) : reasons)));
    }

    private List<Alteration> reasonsOfLocked(NameScope.Wish wish, String name, boolean plain) {
      GivenName without = unlocked == null ? null : unlocked.get(wish.key());
      if (plain) {
        return wish.reasons();
      }
      return without != null && without.javaName().equals(name)
          ? without.alterations()
          : List.of(new Alteration(NameReason.LOCKED, name, null));
    }

    void conflict(NameKey key, NameLock.Name name, Alteration taken) {
      conflict(key, name, taken.toString(), "Remove the line, or state another name.");
    }

    void conflict(NameKey key, NameLock.Name name, String found, String hint) {
      conflicts.add(new NameConflict(name.location(), key, found, hint));
    }
  }
}
