package dev.shapewright.examples.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.examples.conformance.GeneratedObjects;
import dev.shapewright.examples.conformance.ServiceShapes.Shape;
import dev.shapewright.runtime.testing.ScriptedTransport;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import software.amazon.awssdk.core.SdkPojo;

/** Random requests and answers: a generated client sends and reads what the SDK sends and reads. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DifferentialTest {
  private static final long SEED = 20261121;
  private static final int CALLS = Integer.getInteger("conformance.calls", 10_000);
  private static final Tally TALLY = new Tally();

  @TestFactory
  @Order(1)
  Stream<DynamicTest> requestsAndResponses() {
    int each = CALLS / operations() + 1;
    return each((sides, operation) -> () -> calls(sides, operation, each));
  }

  @TestFactory
  @Order(1)
  Stream<DynamicTest> errors() {
    int each = CALLS / 5 / operations() + 1;
    return each((sides, operation) -> () -> refusals(sides, operation, each));
  }

  @Test
  @Order(2)
  void asManyAsWereAskedFor() {
    for (Sides sides : Sides.ALL) {
      System.out.println(sides + ": left aside " + sides.common());
    }
    System.out.println(TALLY);
    assertThat(TALLY.requests()).isGreaterThanOrEqualTo(CALLS);
    assertThat(TALLY.responses()).isGreaterThanOrEqualTo(CALLS);
    assertThat(TALLY.errors()).isGreaterThanOrEqualTo(CALLS / 5);
  }

  /** The models are of different ages. With other versions of theirs these figures may change. */
  @Test
  void membersThatOnlyOneSideKnowsAreLeftAside() {
    Map<String, Integer> onlyOurs = new TreeMap<>();
    Map<String, Integer> onlyTheirs = new TreeMap<>();
    for (Sides sides : Sides.ALL) {
      onlyOurs.put(sides.name(), sides.common().onlyOurs().size());
      onlyTheirs.put(sides.name(), sides.common().onlyTheirs().size());
    }
    assertThat(onlyOurs).isEqualTo(Map.of("datapipeline", 0, "dynamodb", 0, "kms", 0, "sqs", 0));
    assertThat(onlyTheirs)
        .isEqualTo(Map.of("datapipeline", 0, "dynamodb", 38, "kms", 35, "sqs", 0));
  }

  private static int operations() {
    return Sides.ALL.stream().mapToInt(sides -> sides.shapes().operations().size()).sum();
  }

  private static Stream<DynamicTest> each(Check check) {
    return Sides.ALL.stream()
        .flatMap(
            sides ->
                sides.shapes().operations().stream()
                    .map(
                        operation ->
                            DynamicTest.dynamicTest(
                                sides + " " + operation, check.of(sides, operation)::run)));
  }

  private static void calls(Sides sides, String operation, int count) throws Exception {
    ScriptedTransport transport = new ScriptedTransport();
    Shape input = sides.shapes().input(operation);
    Shape output = sides.shapes().output(operation);
    try (AutoCloseable client = sides.client(transport)) {
      for (int i = 0; i < count; i++) {
        Random random = new Random(SEED + 31L * operation.hashCode() + i);
        RandomValues values = new RandomValues(random, sides.common());
        Call call = new Call(sides, operation, input == null ? Map.of() : values.structure(input));
        Map<String, @Nullable Object> response =
            output == null ? Map.of() : values.structure(output);
        String answer =
            output == null ? "{}" : WireJson.noisy(random).structure(output, response).toString();
        sides.answer(transport, operation, 200, answer);
        Object ours = call.ours(client);
        SdkPojo theirs = call.theirs();
        call.checkSent(transport);
        TALLY.request();
        if (output != null) {
          Map<String, @Nullable Object> read = GeneratedObjects.plainStructure(output, ours);
          assertThat(read).isEqualTo(SdkObjects.plain(output, theirs)).isEqualTo(response);
        }
        TALLY.response();
      }
    }
  }

  private static void refusals(Sides sides, String operation, int count) throws Exception {
    List<Shape> errors = sides.shapes().errors(operation);
    ScriptedTransport transport = new ScriptedTransport();
    try (AutoCloseable client = sides.client(transport)) {
      for (int i = 0; i < count; i++) {
        Random random = new Random(SEED + 37L * operation.hashCode() + i);
        RandomError error = RandomError.of(sides, errors, random);
        sides.answer(transport, operation, error.status(), error.json());
        Call call = new Call(sides, operation, Map.of());
        error.check(() -> call.ours(client), call::theirs);
        TALLY.error();
      }
    }
  }

  /** Makes the check of an operation. */
  private interface Check {
    Body of(Sides sides, String operation);
  }

  /** A check that may fail in any way. */
  private interface Body {
    void run() throws Exception;
  }
}
