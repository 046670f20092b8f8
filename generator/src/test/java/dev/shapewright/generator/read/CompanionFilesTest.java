package dev.shapewright.generator.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.shapewright.generator.emit.EmittedFile;
import dev.shapewright.generator.emit.Emitter;
import dev.shapewright.generator.jmespath.Expression;
import dev.shapewright.generator.model.Pagination;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Waiter;
import dev.shapewright.generator.plan.Planner;
import dev.shapewright.generator.plan.ServicePlan;
import dev.shapewright.generator.testing.SourceCompiler;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The paginators and waiters that the services publish, which lie beside the repository where the
 * project is developed. They are newer than the models of the jar: what these do not have is
 * counted, all else has to fit.
 */
final class CompanionFilesTest {
  private static final Path FOLDER = Path.of("..", "..", "shared", "model-data");
  private static final Pattern UID = Pattern.compile("\"uid\"\\s*:\\s*\"([^\"]+)\"");

  /** The models of the jar by their uid. */
  private static final Map<String, ModelFile> MODELS = new TreeMap<>();

  @BeforeAll
  static void theFilesAreThere() throws IOException {
    if (!Files.isDirectory(FOLDER)) {
      String reason =
          "Published paginators and waiters are not tried: there is no folder " + FOLDER;
      System.out.println(reason);
      assumeTrue(false, reason);
    }
    ClassLoader loader = Objects.requireNonNull(CompanionFilesTest.class.getClassLoader());
    URL one =
        Objects.requireNonNull(loader.getResource("models/datapipeline-2012-10-29-model.json"));
    try (JarFile jar = ((JarURLConnection) one.openConnection()).getJarFile()) {
      for (JarEntry entry : jar.stream().toList()) {
        if (entry.getName().startsWith("models/") && entry.getName().endsWith(".json")) {
          try (InputStream in = jar.getInputStream(entry)) {
            byte[] content = in.readAllBytes();
            Matcher uid = UID.matcher(new String(content, StandardCharsets.UTF_8));
            if (uid.find()) {
              MODELS.put(uid.group(1), new ModelFile(entry.getName(), content));
            }
          }
        }
      }
    }
  }

  private static List<Path> files(String name) throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.map(folder -> folder.resolve(name)).filter(Files::exists).sorted().toList();
    }
  }

  private static String uid(Path file) {
    return Objects.requireNonNull(file.getParent()).getFileName().toString();
  }

  private static ModelFile load(Path file) throws IOException {
    return new ModelFile(file.toString(), Files.readAllBytes(file));
  }

  private static ObjectView section(Path file, String key) throws IOException {
    Problems problems = new Problems(List.of(file.toString()));
    JsonValue tree = Objects.requireNonNull(JsonTreeReader.read(load(file), problems));
    ObjectView root = Objects.requireNonNull(ObjectView.of(tree, problems));
    return Objects.requireNonNull(root.requiredObject(key));
  }

  private static List<ObjectView> entries(Path file, String key) throws IOException {
    Problems problems = new Problems(List.of(file.toString()));
    List<ObjectView> entries = new ArrayList<>();
    for (JsonValue value : section(file, key).members().values()) {
      entries.add(Objects.requireNonNull(ObjectView.of(value, problems)));
    }
    return entries;
  }

  @Test
  void everyExpressionOfEveryPaginatorIsParsed() throws IOException {
    List<Path> files = files("paginators-1.json");
    Set<String> expressions = new HashSet<>();
    int entries = 0;
    for (Path file : files) {
      for (ObjectView entry : entries(file, "pagination")) {
        entries++;
        for (String key :
            List.of("output_token", "more_results", "result_key", "non_aggregate_keys")) {
          entry.stringOrStrings(key).forEach(text -> expressions.add(text.value()));
        }
      }
    }
    report(
        "paginators: %d files, %d entries, %d expressions"
            .formatted(files.size(), entries, expressions.size()));

    assertThat(files).hasSize(126);
    assertThat(entries).isEqualTo(1106);
    assertThat(expressions).allSatisfy(CompanionFilesTest::isParsed);
  }

  @Test
  void everyExpressionOfEveryWaiterIsParsed() throws IOException {
    List<Path> files = files("waiters-2.json");
    Set<String> expressions = new HashSet<>();
    int entries = 0;
    for (Path file : files) {
      for (ObjectView entry : entries(file, "waiters")) {
        entries++;
        for (ObjectView acceptor : entry.objects("acceptors")) {
          String argument = acceptor.string("argument");
          if (argument != null) {
            expressions.add(argument);
          }
        }
      }
    }
    report(
        "waiters: %d files, %d entries, %d expressions"
            .formatted(files.size(), entries, expressions.size()));

    assertThat(files).hasSize(24);
    assertThat(entries).isEqualTo(99);
    assertThat(expressions).allSatisfy(CompanionFilesTest::isParsed);
  }

  private static void isParsed(String expression) {
    assertThatCode(() -> Expression.parse(expression)).doesNotThrowAnyException();
  }

  /** What became of the entries of all files. */
  private static final class Count {
    int models;
    int linked;
    int unknownOperations;
    int unknownMembers;
    final List<String> unreadModels = new ArrayList<>();
    final List<String> missingModels = new ArrayList<>();
    final List<String> failures = new ArrayList<>();

    void add(Problem warning) {
      String text = warning.toString();
      if (text.contains("no operation is named")) {
        unknownOperations++;
      } else if (text.contains(" has no member ")) {
        unknownMembers++;
      } else {
        failures.add(text);
      }
    }
  }

  /** The model of a file with its companion, or null when the jar's cannot be used. */
  private static ModelReader.@Nullable Result read(
      Path file, boolean waiters, Set<String> operations, Count count) throws IOException {
    ModelFile model = MODELS.get(uid(file));
    if (model == null) {
      count.missingModels.add(uid(file));
      return null;
    }
    ModelFile companion = load(file);
    try {
      ModelReader.Result result =
          ModelReader.read(
              new ModelFiles(
                  model, List.of(), waiters ? null : companion, null, waiters ? companion : null),
              operations::contains);
      count.models++;
      result.warnings().forEach(count::add);
      return result;
    } catch (InvalidModelException e) {
      boolean known = e.problems().stream().allMatch(p -> p.message().contains("not supported"));
      (known ? count.unreadModels : count.failures).add(uid(file) + ": " + e.getMessage());
      return null;
    }
  }

  private static ServicePlan planned(ServiceModel model, Set<String> operations) {
    Set<String> known = new HashSet<>(operations);
    known.retainAll(model.operations().stream().map(operation -> operation.name()).toList());
    return Planner.plan(model, "service-2.json", "sample", known);
  }

  @Test
  void everyPaginatorOfAKnownOperationIsPlannedAndThoseOfPathsCompile(@TempDir Path classes)
      throws IOException {
    Count count = new Count();
    for (Path file : files("paginators-1.json")) {
      Set<String> operations = section(file, "pagination").members().keySet();
      ModelReader.Result result = read(file, false, operations, count);
      if (result != null) {
        List<Pagination> paginators = result.model().paginators();
        count.linked += paginators.size();
        long planned =
            planned(result.model(), operations).operations().stream()
                .filter(operation -> operation.pagination() != null)
                .count();
        assertThat(planned).as(uid(file)).isEqualTo(paginators.size());
        Set<String> ofPaths = new HashSet<>();
        for (Pagination pagination : paginators) {
          if (String.join("", pagination.outputTokens()).contains("[")
              || String.join("", pagination.resultKeys()).contains(".")) {
            ofPaths.add(pagination.operation());
          }
        }
        if (!ofPaths.isEmpty()) {
          Map<String, String> sources = emitted(planned(result.model(), ofPaths));
          assertThat(SourceCompiler.complaints(sources, classes.resolve(uid(file))))
              .as(uid(file))
              .isEmpty();
        }
      }
    }
    report("paginators", count);

    assertThat(count.failures).isEmpty();
    assertThat(count.linked).isGreaterThan(850);
  }

  @Test
  void everyWaiterOfAKnownOperationIsPlannedAndThoseOfFiltersCompile(@TempDir Path classes)
      throws IOException {
    Count count = new Count();
    for (Path file : files("waiters-2.json")) {
      Set<String> operations = new HashSet<>();
      for (ObjectView entry : entries(file, "waiters")) {
        operations.add(String.valueOf(entry.string("operation")));
      }
      ModelReader.Result result = read(file, true, operations, count);
      if (result != null) {
        List<Waiter> waiters = result.model().waiters();
        count.linked += waiters.size();
        ServicePlan plan = planned(result.model(), operations);
        assertThat(plan.waiters()).as(uid(file)).hasSameSizeAs(waiters);
        if (Files.readString(file).contains("[?") || Files.readString(file).contains("length(")) {
          assertThat(SourceCompiler.complaints(emitted(plan), classes.resolve(uid(file))))
              .as(uid(file))
              .isEmpty();
        }
      }
    }
    report("waiters", count);

    assertThat(count.failures).isEmpty();
    assertThat(count.linked).isGreaterThan(60);
  }

  private static Map<String, String> emitted(ServicePlan plan) {
    Map<String, String> sources = new TreeMap<>();
    for (EmittedFile source : Emitter.emit(plan)) {
      sources.put(source.path(), source.content());
    }
    return sources;
  }

  private static void report(String what, Count count) {
    report(
        "%s: %d linked to %d models; %d of unknown operations, %d of unknown members; models not in"
                .formatted(
                    what, count.linked, count.models, count.unknownOperations, count.unknownMembers)
            + " the jar: "
            + count.missingModels
            + "; not readable: "
            + count.unreadModels);
  }

  private static void report(String line) {
    System.out.println("Published " + line);
  }
}
