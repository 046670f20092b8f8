package dev.shapewright.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.NameKey;
import dev.shapewright.generator.model.NameLock;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.plan.GivenName;
import dev.shapewright.generator.plan.Names;
import dev.shapewright.generator.read.InvalidModelException;
import dev.shapewright.generator.read.ModelFile;
import dev.shapewright.generator.read.ModelFiles;
import dev.shapewright.generator.read.ModelReader;
import dev.shapewright.generator.testing.PublishedModels;
import dev.shapewright.generator.testing.ShuffledModel;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The names of all published models of the protocol json. */
final class PublishedNamesTest {
  private static final long SEED = 20261121;

  @Test
  void areLegalUniqueAndTheSameInWhateverOrderAndSelection() throws Exception {
    int names = 0;
    int altered = 0;
    for (String name : PublishedModels.jsonNames()) {
      ModelFile file = PublishedModels.model(name);
      ServiceModel model = read(file, null);
      Names given = Names.of(model, NameLock.NONE);
      SortedMap<String, String> byKey = NamedModel.byKey(given);
      assertLegalAndUnique(name, given);

      ServiceModel shuffled = read(ShuffledModel.of(file, SEED), null);
      assertThat(NamedModel.byKey(Names.of(shuffled, NameLock.NONE))).as(name).isEqualTo(byKey);
      names += given.all().size();
      altered += (int) given.all().stream().filter(GivenName::isAltered).count();
    }
    System.out.printf("published names: %,d; %,d altered%n", names, altered);
    assertThat(names).isGreaterThan(100_000);
  }

  private static void assertLegalAndUnique(String model, Names names) {
    Set<String> taken = new HashSet<>();
    List<String> twice = new ArrayList<>();
    for (GivenName name : names.all()) {
      String java = name.javaName();
      assertThat(SourceVersion.isName(java)).as("%s: %s", model, name).isTrue();
      for (String place : places(name.key(), java)) {
        if (!taken.add(place)) {
          twice.add(place);
        }
      }
    }
    assertThat(twice).as(model).isEmpty();
  }

  /** What must be one of its kind: files by their names in lower case, all else as it is. */
  private static List<String> places(NameKey key, String java) {
    String file = java.toLowerCase(Locale.ROOT);
    return switch (key.kind()) {
      case REQUEST, RESPONSE, CLASS -> List.of("model/" + file, "internal/" + file + "codec");
      case CODEC, PAGINATOR_CLASS -> List.of("internal/" + file);
      case METHOD, PAGINATOR, FURTHER_PAGINATOR -> List.of("client." + java);
      case MEMBER, HAS -> List.of(key.owner() + "." + java);
      case MEMBER_CONSTANT -> List.of(key.owner() + " codec." + java);
      case VALUE, UNRECOGNIZED -> List.of(key.owner() + " constant." + java);
      case PATTERN, PATTERN_CONSTANT -> List.of("patterns." + java);
      default -> List.of(key.kind() + "." + java);
    };
  }

  @Test
  void staysTheSameWhenATenthOfTheModelIsNew() throws Exception {
    Random random = new Random(SEED);
    int changedWithout = 0;
    for (String name : PublishedModels.jsonNames()) {
      ServiceModel model = read(PublishedModels.model(name), null);
      ServiceModel small = withoutATenth(model, random);
      Names before = Names.of(small, NameLock.NONE);
      NameLock lock = NamedModel.lock(NamesFileText.text(before, NameLock.NONE));
      Names after = Names.of(model, lock);

      assertThat(after.conflicts()).as(name).isEmpty();
      assertThat(changed(before, after)).as(name).isEmpty();
      changedWithout += changed(before, Names.of(model, NameLock.NONE)).size();
    }
    // Otherwise nothing at all would be shown.
    assertThat(changedWithout).isPositive();
  }

  private static List<String> changed(Names before, Names after) {
    Map<String, String> now = NamedModel.byKey(after);
    List<String> changed = new ArrayList<>();
    NamedModel.byKey(before)
        .forEach(
            (key, java) -> {
              if (!java.equals(now.get(key))) {
                changed.add(key + " = " + java + ", then " + now.get(key));
              }
            });
    return changed;
  }

  /** As if operations, members and values were new. */
  private static ServiceModel withoutATenth(ServiceModel model, Random random) {
    List<Operation> operations =
        model.operations().stream().filter(each -> random.nextInt(10) > 0).toList();
    SortedMap<String, Shape> shapes = new TreeMap<>();
    model
        .shapes()
        .forEach(
            (name, shape) -> {
              if (shape instanceof Shape.Structure structure) {
                List<Member> members =
                    structure.members().stream().filter(each -> random.nextInt(10) > 0).toList();
                shapes.put(
                    name,
                    new Shape.Structure(
                        structure.common(), members, structure.union(), structure.error()));
              } else if (shape instanceof Shape.Text text && text.values().size() > 1) {
                List<String> values = new ArrayList<>(text.values());
                values.remove(random.nextInt(values.size()));
                shapes.put(
                    name, new Shape.Text(text.common(), text.length(), text.pattern(), values));
              } else {
                shapes.put(name, shape);
              }
            });
    return copy(model, Map.of("operations", operations, "shapes", shapes));
  }

  /** The same model with other parts. */
  private static ServiceModel copy(ServiceModel model, Map<String, Object> parts) {
    try {
      List<Class<?>> types = new ArrayList<>();
      List<Object> values = new ArrayList<>();
      for (RecordComponent component : ServiceModel.class.getRecordComponents()) {
        types.add(component.getType());
        Object part = parts.get(component.getName());
        values.add(part == null ? component.getAccessor().invoke(model) : part);
      }
      return ServiceModel.class
          .getDeclaredConstructor(types.toArray(Class<?>[]::new))
          .newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** An operation that is chosen decides what is read of the features that are not supported. */
  @Test
  void doNotDependOnWhatIsChosen() throws Exception {
    for (String name :
        List.of("datapipeline-2012-10-29", "kinesis-2013-12-02", "glue-2017-03-31")) {
      ModelFile file = PublishedModels.model(name);
      ServiceModel whole = read(file, null);
      String chosen = whole.operations().get(0).name();

      assertThat(NamedModel.byKey(Names.of(read(file, chosen), NameLock.NONE)))
          .isEqualTo(NamedModel.byKey(Names.of(whole, NameLock.NONE)));
    }
  }

  private static ServiceModel read(ModelFile file, @Nullable String operation)
      throws InvalidModelException {
    return ModelReader.read(
            new ModelFiles(file, null), operation == null ? null : operation::equals)
        .model();
  }
}
