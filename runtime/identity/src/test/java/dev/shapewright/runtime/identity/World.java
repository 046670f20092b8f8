package dev.shapewright.runtime.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A process that a test makes up: settings, a home directory, time that stands still. */
final class World extends Surroundings {
  static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

  final FakeSettings settings;
  final List<Long> sleeps = new CopyOnWriteArrayList<>();
  double random;
  private final Hands hands;

  World() {
    this(new FakeSettings(), new Hands());
  }

  private World(FakeSettings settings, Hands hands) {
    super(settings, hands);
    this.settings = settings;
    this.hands = hands;
  }

  /** Lives in a home with an empty {@code .aws}. */
  static World at(Path home) {
    World world = new World();
    world.settings.env("HOME", home.toString());
    write(home.resolve(".aws/config"), "");
    return world;
  }

  static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void pass(Duration time) {
    hands.now = hands.now.plus(time);
  }

  void setTime(Instant time) {
    hands.now = time;
  }

  Instant now() {
    return hands.now;
  }

  @Override
  double random() {
    return random;
  }

  @Override
  void sleep(long millis) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    sleeps.add(millis);
  }

  private static final class Hands extends Clock {
    volatile Instant now = START;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(@Nullable ZoneId zone) {
      return this;
    }
  }
}
