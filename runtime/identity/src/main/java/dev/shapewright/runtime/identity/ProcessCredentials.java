package dev.shapewright.runtime.identity;

import dev.shapewright.runtime.auth.Credentials;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs a program that prints credentials as JSON. No shell runs it; what it prints on its error
 * output is dropped; it has 60 seconds, after which it and its children are killed; it may print 64
 * KiB. Neither its arguments nor its output show in messages.
 */
final class ProcessCredentials {
  static final Duration LIMIT = Duration.ofSeconds(60);

  private final Surroundings surroundings;
  private final String where;
  private final List<String> command;
  private final Duration limit;

  ProcessCredentials(Surroundings surroundings, String where, List<String> command) {
    this(surroundings, where, command, LIMIT);
  }

  ProcessCredentials(
      Surroundings surroundings, String where, List<String> command, Duration limit) {
    this.surroundings = surroundings;
    this.where = where;
    this.command = List.copyOf(command);
    this.limit = limit;
  }

  Credentials fetch() throws InterruptedException {
    Process process = start();
    try {
      return read(run(process));
    } finally {
      kill(process);
    }
  }

  private Process start() {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close(); // Nobody is there to answer questions.
      return process;
    } catch (IOException | IllegalArgumentException e) {
      // The exception quotes the command.
      throw SourceException.lasting(where + " cannot be started", null);
    }
  }

  /** What the process prints, when it ends well and in time. */
  private byte[] run(Process process) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    InputStream out = process.getInputStream();
    FutureTask<byte[]> reading = new FutureTask<>(() -> out.readNBytes(HttpSession.MAX_ANSWER + 1));
    // Reads of a pipe heed no interrupt and no limit. The thread ends with the pipe.
    Thread reader = new Thread(null, reading, "shapewright-credential-process", 0, false);
    reader.setDaemon(true);
    reader.start();
    try {
      byte[] printed = reading.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (printed.length > HttpSession.MAX_ANSWER) {
        throw SourceException.lasting(where + " prints more than 64 KiB", null);
      }
      if (!process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        throw tooSlow();
      }
      if (process.exitValue() != 0) {
        throw SourceException.passing(
            where
                + " ended with exit code "
                + process.exitValue()
                + "; run it by hand to see what it says",
            null);
      }
      return printed;
    } catch (TimeoutException e) {
      throw tooSlow();
    } catch (ExecutionException e) {
      throw SourceException.passing(where + " cannot be read from", null);
    }
  }

  private SourceException tooSlow() {
    return SourceException.passing(
        where + " took longer than " + limit.toMillis() + " ms and was ended", null);
  }

  /** Children first: they are found through their parent. */
  private static void kill(Process process) {
    if (process.isAlive()) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private Credentials read(byte[] printed) {
    JsonFields fields = JsonFields.read(printed, where);
    if (!fields.require("Version").equals("1")) {
      throw SourceException.lasting(where + " gave another Version than 1", null);
    }
    Credentials credentials =
        fields.credentials("AccessKeyId", "SecretAccessKey", "SessionToken", "Expiration");
    Instant end = fields.time("Expiration");
    if (end != null && !surroundings.clock().instant().isBefore(end)) {
      throw SourceException.lasting(where + " gave credentials that expired at " + end, null);
    }
    return credentials;
  }

  @Override
  public String toString() {
    return where;
  }
}
