package dev.shapewright.runtime.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.runtime.CallInterruptedException;
import dev.shapewright.runtime.CredentialsException;
import dev.shapewright.runtime.auth.Credentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The programs are shell scripts that the tests run by naming the shell themselves. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class ProcessCredentialsTest {
  private static final String KEYS =
      "{\"Version\":1,\"AccessKeyId\":\"P\",\"SecretAccessKey\":\"s\",\"SessionToken\":\"t\","
          + "\"Expiration\":\"2026-11-21T13:00:00+00:00\"}";

  @TempDir Path directory = Path.of("");
  private final World world = new World();

  private Credentials run(String script) throws InterruptedException {
    return new ProcessCredentials(
            world, "The process", List.of("/bin/sh", "-c", script), Duration.ofSeconds(20))
        .fetch();
  }

  private static String printing(String json) {
    return "cat <<'END'\n" + json + "\nEND\n";
  }

  @Test
  void takesWhatTheProgramPrints() throws Exception {
    assertThat(run(printing(KEYS)))
        .isEqualTo(Credentials.ofSession("P", "s", "t", Instant.parse("2026-11-21T13:00:00Z")));
  }

  @Test
  void tokenAndExpirationMayBeAbsent() throws Exception {
    assertThat(run(printing("{\"Version\":1,\"AccessKeyId\":\"P\",\"SecretAccessKey\":\"s\"}")))
        .isEqualTo(Credentials.of("P", "s"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "\"x\"", "1.0"})
  void onlyVersionOneIsKnown(String version) {
    assertThatThrownBy(() -> run(printing(KEYS.replace(":1,", ":" + version + ","))))
        .hasMessage("The process gave another Version than 1");
  }

  @Test
  void expiredCredentialsAreAnError() {
    world.pass(Duration.ofHours(1));
    assertThatThrownBy(() -> run(printing(KEYS)))
        .hasMessage("The process gave credentials that expired at 2026-11-21T13:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "CANARY", "{\"Version\":1", "[]", "<html>CANARY"})
  void otherOutputIsAnErrorThatDoesNotShowIt(String output) {
    assertThatThrownBy(() -> run(printing(output)))
        .isInstanceOf(CredentialsException.class)
        .hasMessage("The process gave no JSON object")
        .hasNoCause();
  }

  @Test
  void aBadExitIsAnErrorThatShowsNeitherOutputNorErrorOutput() {
    LogRecorder log = new LogRecorder();
    try {
      assertThatThrownBy(() -> run(printing(KEYS) + "echo CANARY >&2; exit 7"))
          .hasMessage("The process ended with exit code 7; run it by hand to see what it says")
          .hasNoCause();
      assertThat(log.lines).isEmpty();
    } finally {
      log.close();
    }
  }

  @Test
  void aProgramThatIsNotThereIsAnErrorThatDoesNotShowIt() {
    assertThatThrownBy(
            () ->
                new ProcessCredentials(world, "The process", List.of("/no/such/CANARY", "CANARY"))
                    .fetch())
        .isInstanceOf(CredentialsException.class)
        .hasMessage("The process cannot be started")
        .hasNoCause();
  }

  @Test
  void muchErrorOutputDoesNotBlockTheProgram() throws Exception {
    assertThat(run("head -c 1000000 /dev/zero >&2; " + printing(KEYS))).isNotNull();
  }

  @Test
  void aProgramThatAsksGetsNoAnswer() throws Exception {
    assertThat(run("read answer; " + printing(KEYS))).isNotNull();
  }

  @Test
  void moreThan64KibIsRefusedAndTheProgramEnded() {
    assertThatThrownBy(() -> run("cat /dev/zero"))
        .hasMessage("The process prints more than 64 KiB");
  }

  @Test
  void aSlowProgramAndItsChildrenAreEnded() throws Exception {
    Path pids = directory.resolve("pids");
    String script = "sleep 600 & echo $! > " + pids + "; echo $$ >> " + pids + "; wait";
    ProcessCredentials slow =
        new ProcessCredentials(
            world, "The process", List.of("/bin/sh", "-c", script), Duration.ofSeconds(1));
    assertThatThrownBy(slow::fetch)
        .hasMessage("The process took longer than 1000 ms and was ended");
    assertEnded(pids);
  }

  private static void assertEnded(Path pids) throws IOException, InterruptedException {
    List<String> lines = Files.readAllLines(pids);
    assertThat(lines).hasSize(2);
    for (String pid : lines) {
      for (int i = 0; i < 100 && isRunning(pid); i++) {
        Thread.sleep(50);
      }
      assertThat(isRunning(pid)).isFalse();
    }
  }

  /** A process that ended but whose parent did not notice yet does not count. */
  private static boolean isRunning(String pid) throws IOException {
    Path stat = Path.of("/proc", pid, "stat");
    if (!Files.isDirectory(Path.of("/proc/self"))) {
      return ProcessHandle.of(Long.parseLong(pid)).map(ProcessHandle::isAlive).orElse(false);
    }
    try {
      return !Files.readString(stat).contains(") Z ");
    } catch (java.nio.file.NoSuchFileException e) {
      return false;
    }
  }

  @Test
  void anInterruptEndsTheProgram() throws Exception {
    Path pids = directory.resolve("pids");
    String script = "sleep 600 & echo $! > " + pids + "; echo $$ >> " + pids + "; wait";
    ProcessSource source = new ProcessSource(world, List.of("/bin/sh", "-c", script));
    Thread caller = Thread.currentThread();
    Thread interrupter =
        new Thread(
            () -> {
              try {
                while (!Files.exists(pids) || Files.readAllLines(pids).size() < 2) {
                  Thread.sleep(20);
                }
              } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
              }
              caller.interrupt();
            });
    interrupter.start();
    assertThatThrownBy(source::find).isInstanceOf(CallInterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertEnded(pids);
  }

  @Test
  void aProfilesCommandIsSplitAndRunWithoutAShell() throws Exception {
    Path script = directory.resolve("my tool.sh");
    Files.writeString(script, "#!/bin/sh\necho \"$1\" > \"$0.args\"\n" + printing(KEYS));
    assertThat(script.toFile().setExecutable(true)).isTrue();
    World home = World.at(directory);
    World.write(
        directory.resolve(".aws/config"),
        "[default]\ncredential_process = \"" + script + "\" '$HOME; `x` > y'\n");
    assertThat(new ProfileSource(home, null).find()).asString().contains("=P]");
    assertThat(Files.readString(Path.of(script + ".args"))).isEqualTo("$HOME; `x` > y\n");
  }

  @Test
  void staticKeysOutrankAProcess() {
    World home = World.at(directory);
    World.write(
        directory.resolve(".aws/config"),
        "[default]\naws_access_key_id=S\naws_secret_access_key=s\ncredential_process = /no\n");
    assertThat(new ProfileSource(home, null).find()).asString().contains("=S]");
  }

  @Test
  void keysWithoutATokenEndAsWell() throws Exception {
    String keys = KEYS.replace("\"SessionToken\":\"t\",", "");
    Credentials credentials = run(printing(keys));
    assertThat(credentials.sessionToken()).isNull();
    assertThat(credentials.expiration()).isEqualTo("2026-11-21T13:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z"})
  void aTimeOutOfAllBoundsBreaksNothing(String time) {
    CachedCredentials cached =
        new CachedCredentials(
            world,
            "Test",
            () ->
                JsonFields.read(
                        KEYS.replace("2026-11-21T13:00:00+00:00", time).getBytes(UTF_8), "Test")
                    .credentials("AccessKeyId", "SecretAccessKey", "SessionToken", "Expiration"),
            CachedCredentials.GRACE);
    assertThat(cached.resolve().accessKeyId()).isEqualTo("P");
  }
}
