package dev.shapewright.runtime.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.runtime.Headers;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built classes as a module: what it exports, and that another module can use it. */
class RuntimeModuleTest {
  private static final String NAME = "dev.shapewright.runtime";

  @TempDir Path directory = Path.of("");

  private static Path placeOf(Class<?> type) throws URISyntaxException {
    URL location = type.getProtectionDomain().getCodeSource().getLocation();
    return Path.of(location.toURI());
  }

  private static List<Path> modulePath() throws URISyntaxException {
    return List.of(
        placeOf(Headers.class),
        placeOf(com.fasterxml.jackson.core.JsonFactory.class),
        placeOf(org.jspecify.annotations.NullMarked.class));
  }

  private static ModuleFinder finder() throws URISyntaxException {
    return ModuleFinder.of(modulePath().toArray(new Path[0]));
  }

  @Test
  void exportsItsApiToEverybodyAndNothingElse() throws URISyntaxException {
    ModuleDescriptor module = finder().find(NAME).orElseThrow().descriptor();
    assertThat(module.exports().stream().filter(ModuleDescriptor.Exports::isQualified))
        .singleElement()
        .satisfies(
            exports -> {
              assertThat(exports.source()).isEqualTo(NAME + ".internal");
              assertThat(exports.targets()).containsExactly(NAME + ".identity");
            });
    assertThat(
            module.exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source))
        .containsExactlyInAnyOrder(
            NAME,
            NAME + ".auth",
            NAME + ".client",
            NAME + ".codec",
            NAME + ".endpoint",
            NAME + ".http",
            NAME + ".retry",
            NAME + ".validation");
    assertThat(module.packages()).contains(NAME + ".internal", NAME + ".json");
    assertThat(module.isOpen()).isFalse();
    assertThat(module.opens()).isEmpty();
    assertThat(module.uses()).isEmpty();
  }

  @Test
  void needsTheJdksBaseAndJacksonAloneToRun() throws URISyntaxException {
    ModuleDescriptor module = finder().find(NAME).orElseThrow().descriptor();
    Set<String> atRunTime =
        module.requires().stream()
            .filter(requires -> !requires.modifiers().contains(Requires.Modifier.STATIC))
            .map(Requires::name)
            .collect(Collectors.toSet());
    assertThat(atRunTime).containsExactlyInAnyOrder("java.base", "com.fasterxml.jackson.core");
    Configuration resolved =
        Configuration.resolve(
            finder(), List.of(ModuleLayer.boot().configuration()), ModuleFinder.of(), Set.of(NAME));
    assertThat(resolved.modules().stream().map(module1 -> module1.name()))
        .containsExactlyInAnyOrder(NAME, "com.fasterxml.jackson.core");
  }

  private String compileConsumer(String statement) throws IOException, URISyntaxException {
    Path sources = Files.createDirectories(directory.resolve("src"));
    Path module = sources.resolve("module-info.java");
    Files.writeString(
        module, "module consumer { requires dev.shapewright.runtime; exports consumer; }");
    Path main = Files.createDirectories(sources.resolve("consumer")).resolve("Main.java");
    Files.writeString(
        main,
        "package consumer;\npublic final class Main {\n  private Main() {}\n  public static String run() {\n    "
            + statement
            + "\n  }\n}\n");
    StringWriter problems = new StringWriter();
    PrintWriter out = new PrintWriter(problems);
    // As a tool, since the tests run within the runtime's module, which does not read the compiler.
    ToolProvider.findFirst("javac")
        .orElseThrow()
        .run(
            out,
            out,
            "-proc:none",
            "-Xlint:all",
            "-Werror",
            "--release",
            "17",
            "-d",
            directory.resolve("classes").toString(),
            "--module-path",
            modulePath().stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)),
            module.toString(),
            main.toString());
    return problems.toString();
  }

  @Test
  void anotherModuleCompilesAgainstItAndRuns() throws Exception {
    String problems =
        compileConsumer(
            "return dev.shapewright.runtime.Bytes.ofUtf8(\"a\").toBase64()"
                + " + dev.shapewright.runtime.client.CallOptions.defaults().callTimeout();");
    assertThat(problems).isEmpty();
    ModuleFinder all =
        ModuleFinder.compose(finder(), ModuleFinder.of(directory.resolve("classes")));
    ModuleLayer boot = ModuleLayer.boot();
    ModuleLayer layer =
        boot.defineModulesWithOneLoader(
            boot.configuration().resolve(all, ModuleFinder.of(), Set.of("consumer")),
            ClassLoader.getPlatformClassLoader());
    Object result =
        layer.findLoader("consumer").loadClass("consumer.Main").getMethod("run").invoke(null);
    assertThat(result).isEqualTo("YQ==PT0S");
  }

  @Test
  void noStaticInitialiserStartsAThread() throws Exception {
    URL[] urls = new URL[modulePath().size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = modulePath().get(i).toUri().toURL();
    }
    List<String> names = classNames();
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    // A loader of its own, since the classes that tests see are initialised already.
    try (URLClassLoader fresh = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      for (String name : names) {
        Class.forName(name, true, fresh);
      }
    }
    assertThat(names).hasSizeGreaterThan(100);
    assertThat(Thread.getAllStackTraces().keySet()).isSubsetOf(before);
  }

  private static List<String> classNames() throws Exception {
    Path root = placeOf(Headers.class);
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString().replace(File.separatorChar, '.'))
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .toList();
    }
  }

  @Test
  void anotherModuleDoesNotSeeWhatIsInternal() throws Exception {
    assertThat(compileConsumer("return dev.shapewright.runtime.json.JsonError.class.getName();"))
        .contains("package dev.shapewright.runtime.json is not visible");
    assertThat(
            compileConsumer(
                "return dev.shapewright.runtime.internal.SystemSettings.class.getName();"))
        .contains("package dev.shapewright.runtime.internal is not visible");
  }
}
