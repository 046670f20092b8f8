package dev.shapewright.examples.benchmarks.report;

import dev.shapewright.examples.benchmarks.calls.Participant;
import dev.shapewright.examples.benchmarks.calls.Route;
import dev.shapewright.examples.benchmarks.report.Warm.Trial;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** Calls in a process that is warm, in memory and over loopback. */
final class CallPart {
  private static final List<Participant> OVER_NETWORK =
      List.of(Participant.OURS, Participant.SDK_APACHE, Participant.SDK_V1, Participant.FLOOR);

  private static final List<Participant> THREE =
      List.of(Participant.OURS, Participant.SDK_APACHE, Participant.FLOOR);

  private final Warm warm;
  private final Results results;

  /** JVMs for each participant; they run by turns. */
  private final int rounds;

  CallPart(Settings settings, Warm warm, Results results) {
    this.warm = warm;
    this.results = results;
    this.rounds = settings.isQuick() ? 1 : 2;
  }

  void inMemory() throws RunnerException {
    List<Participant> four =
        List.of(Participant.OURS, Participant.SDK_APACHE, Participant.FLOOR, Participant.HASHES);
    run(Row.TASK_MEMORY, "setTaskStatus", four, Route.MEMORY, 1);
    run(Row.OBJECTS_MEMORY, "describeObjects", THREE, Route.MEMORY, 1);
    run(Row.PUT_MEMORY, "putDefinition", four, Route.MEMORY, 1);
    run(Row.PUT_READY_MEMORY, "putReadyDefinition", four, Route.MEMORY, 1);
  }

  void overLoopback() throws RunnerException {
    run(Row.TASK_LOOPBACK, "setTaskStatus", OVER_NETWORK, Route.HTTP, 1);
    run(Row.TASK_LOOPBACK_8, "setTaskStatus", OVER_NETWORK, Route.HTTP, 8);
    run(Row.OBJECTS_LOOPBACK, "describeObjects", THREE, Route.HTTP, 1);
    run(Row.TASK_TLS, "setTaskStatus", OVER_NETWORK, Route.HTTPS, 1);
  }

  private void run(Row row, String call, List<Participant> participants, Route route, int threads)
      throws RunnerException {
    Map<Participant, Samples> samples = new EnumMap<>(Participant.class);
    for (int round = 0; round < rounds; round++) {
      for (Participant participant : participants) {
        samples
            .computeIfAbsent(participant, key -> new Samples())
            .add(warm.run(new Trial(call, participant, route, threads)));
      }
    }
    samples.forEach((participant, ofAll) -> results.put(row, name(participant), ofAll.measured()));
  }

  private static String name(Participant participant) {
    return switch (participant) {
      case OURS -> Row.OURS;
      case SDK_APACHE -> Row.SDK;
      case SDK_URL -> Row.SDK_URL;
      case SDK_V1 -> Row.SDK_V1;
      case FLOOR -> Row.FLOOR;
      case HASHES -> Row.HASHES;
    };
  }
}
