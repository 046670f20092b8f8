package dev.shapewright.generator.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.shapewright.generator.read.ModelFile;
import dev.shapewright.generator.read.ModelFiles;
import dev.shapewright.generator.testing.InMemory;
import dev.shapewright.generator.testing.PublishedModels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A real model that mutants are made of.
 *
 * @param name where it comes from
 * @param files its files
 * @param trees those of them that are JSON, parsed
 */
record Base(String name, Map<Role, byte[]> files, Map<Role, Tree> trees) {
  /** Slices of published models, and whole models with all of their companions. */
  static List<Base> all(List<String> published, int slicesOfEach, SplittableRandom random) {
    List<Base> bases = new ArrayList<>();
    for (String name : published) {
      Tree model = Tree.parse(PublishedModels.model(name).content());
      for (int i = 0; i < slicesOfEach; i++) {
        Tree slice = Slice.of(model, random);
        if (slice != null) {
          Map<Role, byte[]> files = new EnumMap<>(Role.class);
          files.put(Role.SERVICE, slice.toString().getBytes(UTF_8));
          bases.add(of(name, files));
        }
      }
    }
    Base golden = whole("golden");
    Base dataPipeline = whole("dev/shapewright/model/datapipeline/2012-10-29");
    // They have what slices lack, so they come up often, but not too often: they are larger.
    for (int i = bases.size() / 20; i >= 0; i--) {
      bases.addAll(List.of(golden, dataPipeline, dataPipeline));
    }
    return List.copyOf(bases);
  }

  private static Base whole(String folder) {
    ModelFiles model = InMemory.resource(folder);
    Map<Role, byte[]> files = new EnumMap<>(Role.class);
    files.put(Role.SERVICE, model.service().content());
    model.overlays().forEach(each -> files.put(Role.OVERLAY, each.content()));
    put(files, Role.PAGINATORS, model.paginators());
    put(files, Role.WAITERS, model.waiters());
    put(files, Role.ENDPOINT_RULES, model.endpointRules());
    files.put(Role.NAMES, Attempt.names(model).getBytes(UTF_8));
    return of(folder, files);
  }

  private static void put(Map<Role, byte[]> files, Role role, @Nullable ModelFile file) {
    if (file != null) {
      files.put(role, file.content());
    }
  }

  private static Base of(String name, Map<Role, byte[]> files) {
    Map<Role, Tree> trees = new EnumMap<>(Role.class);
    files.forEach(
        (role, content) -> {
          if (role != Role.NAMES) {
            trees.put(role, Tree.parse(content));
          }
        });
    return new Base(name, Collections.unmodifiableMap(files), Collections.unmodifiableMap(trees));
  }

  /** The names of one to three operations. */
  List<String> someOperations(SplittableRandom random) {
    Tree operations =
        Objects.requireNonNull(Objects.requireNonNull(trees.get(Role.SERVICE)).get("operations"));
    List<String> names = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      String quoted = operations.names().get(random.nextInt(operations.names().size()));
      names.add(quoted.substring(1, quoted.length() - 1));
    }
    return List.copyOf(names);
  }
}
