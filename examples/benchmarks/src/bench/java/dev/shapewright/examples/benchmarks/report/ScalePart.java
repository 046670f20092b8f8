package dev.shapewright.examples.benchmarks.report;

import dev.shapewright.examples.benchmarks.calls.Participant;
import dev.shapewright.examples.benchmarks.calls.Route;
import dev.shapewright.examples.benchmarks.report.GenerationPart.Effort;
import dev.shapewright.examples.benchmarks.report.Warm.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/**
 * How cost grows: with the operations that are generated, the bytes of an answer, the threads that
 * call at once. CPU time is drawn, for it does not depend on how busy the machine is.
 */
final class ScalePart {
  private static final List<Integer> OPERATIONS = List.of(2, 5, 10, 19, 50, 100, 200, 400);
  private static final List<Integer> BYTES =
      List.of(1_000, 10_000, 100_000, 1_000_000, 5_000_000, 20_000_000);
  private static final List<Integer> THREADS = List.of(1, 2, 4, 8, 16, 32, 64);
  private static final Map<Participant, String> PARTICIPANTS =
      new EnumMap<>(
          Map.of(
              Participant.OURS, Row.OURS,
              Participant.SDK_APACHE, Row.SDK,
              Participant.FLOOR, Row.FLOOR));

  /** More take the SDK's generator many minutes: its time grows faster than the model. */
  private static final int MOST_OPERATIONS_OF_SDK = 100;

  private final Settings settings;
  private final Warm warm;
  private final GenerationPart generation;
  private final Results results;

  ScalePart(Settings settings, Warm warm, GenerationPart generation, Results results) {
    this.settings = settings;
    this.warm = warm;
    this.generation = generation;
    this.results = results;
  }

  void run() throws IOException, InterruptedException, RunnerException {
    bytes();
    threads();
    operations();
  }

  private void operations() throws IOException, InterruptedException {
    Scaling scaling =
        new Scaling(
            "Generating a client, warm", "operations", "scaling-operations", true, Quantity.CPU);
    results.add(scaling);
    Effort effort = settings.isQuick() ? new Effort(1, 1, 0) : new Effort(8, 3, 1);
    for (int operations : some(OPERATIONS)) {
      Path model = generation.models().repeated(operations);
      for (Map.Entry<String, String> generator : GenerationPart.generators().entrySet()) {
        if (generator.getKey().equals(Row.SDK) && operations > MOST_OPERATIONS_OF_SDK) {
          continue;
        }
        scaling.put(
            generator.getKey(),
            operations,
            generation.generate(
                generator.getValue(),
                model,
                generation.output("scaling-" + generator.getValue()),
                effort));
      }
    }
  }

  private void bytes() throws RunnerException {
    Scaling scaling =
        new Scaling(
            "DescribeObjects over loopback",
            "bytes of the answer",
            "scaling-bytes",
            true,
            Quantity.CPU);
    results.add(scaling);
    for (int bytes : some(BYTES)) {
      for (Map.Entry<Participant, String> who : PARTICIPANTS.entrySet()) {
        Trial trial = new Trial("describeObjects", who.getKey(), Route.HTTP, bytes, 1, true);
        scaling.put(who.getValue(), bytes, warm.run(trial).measured());
      }
    }
  }

  private void threads() throws RunnerException {
    Scaling scaling =
        new Scaling(
            "SetTaskStatus over loopback, by threads that call at once",
            "threads",
            "scaling-threads",
            false,
            Quantity.CPU,
            Quantity.WALL);
    results.add(scaling);
    for (int threads : some(THREADS)) {
      for (Map.Entry<Participant, String> who : PARTICIPANTS.entrySet()) {
        Trial trial = new Trial("setTaskStatus", who.getKey(), Route.HTTP, 1000, threads, true);
        scaling.put(who.getValue(), threads, warm.run(trial).measured());
      }
    }
  }

  /** All, or in a quick run the least, one in the middle and the greatest. */
  private List<Integer> some(List<Integer> all) {
    return settings.isQuick()
        ? List.of(all.get(0), all.get(all.size() / 2), all.get(all.size() - 1))
        : all;
  }
}
