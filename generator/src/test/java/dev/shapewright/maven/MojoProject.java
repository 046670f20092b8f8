package dev.shapewright.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** A project that goals run in, as Maven would set it up. */
final class MojoProject {
  private final Path basedir;
  private final MavenProject maven = new MavenProject();

  MojoProject(Path basedir) {
    this.basedir = basedir;
    maven.setGroupId("com.example");
    maven.setVersion("1");
    maven.setArtifactId(String.valueOf(basedir.getFileName()));
    maven.setFile(basedir.resolve("pom.xml").toFile());
    Build build = new Build();
    build.setDirectory(basedir.resolve("target").toString());
    maven.setBuild(build);
  }

  MavenProject maven() {
    return maven;
  }

  Path path(String path) {
    return basedir.resolve(path);
  }

  Path write(String path, String text) {
    try {
      Files.createDirectories(path(path).getParent());
      return Files.writeString(path(path), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A model of a service with some operations, each with a string in its request. */
  void writeModel(String path, String... operations) {
    writeModel(path, 9, operations);
  }

  void writeModel(String path, int max, String... operations) {
    List<String> all = new ArrayList<>();
    List<String> shapes =
        new ArrayList<>(List.of("\"Text\": {\"type\": \"string\", \"max\": " + max + "}"));
    for (String each : operations) {
      all.add(
          """
          "%1$s": {"name": "%1$s", "http": {"method": "POST", "requestUri": "/"},
            "input": {"shape": "%1$sInput"}}"""
              .formatted(each));
      shapes.add(
          """
          "%sInput": {"type": "structure", "members": {"text": {"shape": "Text"}}}"""
              .formatted(each));
    }
    write(
        path,
        """
        {"version": "2.0",
          "metadata": {"apiVersion": "2020-01-01", "endpointPrefix": "tiny", "jsonVersion": "1.1",
            "protocol": "json", "serviceFullName": "Tiny Service", "serviceId": "Tiny",
            "signatureVersion": "v4", "signingName": "tiny", "targetPrefix": "Tiny"},
          "operations": {%s},
          "shapes": {%s}}
        """
            .formatted(String.join(",\n", all), String.join(",\n", shapes)));
  }

  void depend(String artifactId, String scope) {
    Dependency dependency = new Dependency();
    dependency.setGroupId("dev.shapewright");
    dependency.setArtifactId(artifactId);
    dependency.setScope(scope);
    maven.getModel().addDependency(dependency);
  }

  /** Declares an execution in the project's POM; it does not run by that. */
  PluginExecution declare(String id, String goal, Map<String, String> configuration) {
    Plugin plugin = maven.getPlugin("dev.shapewright:shapewright-maven-plugin");
    if (plugin == null) {
      plugin = new Plugin();
      plugin.setGroupId("dev.shapewright");
      plugin.setArtifactId("shapewright-maven-plugin");
      maven.getBuild().addPlugin(plugin);
      maven.getBuild().flushPluginMap();
    }
    PluginExecution execution = new PluginExecution();
    execution.setId(id);
    execution.addGoal(goal);
    Xpp3Dom root = new Xpp3Dom("configuration");
    configuration.forEach(
        (name, value) -> {
          Xpp3Dom child = new Xpp3Dom(name);
          child.setValue(value);
          root.addChild(child);
        });
    execution.setConfiguration(root);
    plugin.addExecution(execution);
    plugin.flushExecutionMap();
    return execution;
  }

  /** A goal of this project with a model in {@code model} and a package. */
  <M extends ServiceMojo> M goal(M mojo, String executionId) {
    set(mojo, "project", maven);
    set(mojo, "execution", ConfiguredGoal.execution(mojo, executionId));
    set(mojo, "model", "model");
    set(mojo, "packageName", "com.example.tiny");
    return mojo;
  }

  /** Runs a goal; what it logs. */
  static List<String> run(ServiceMojo mojo) throws Exception {
    RecordingLog log = new RecordingLog();
    mojo.setLog(log);
    mojo.execute();
    return log.lines;
  }

  /** Maven sets parameters by field, too. */
  static void set(Object mojo, String parameter, Object value) {
    try {
      Field field = field(mojo.getClass(), parameter);
      field.setAccessible(true);
      field.set(mojo, value);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Field field(Class<?> type, String name) throws NoSuchFieldException {
    for (Field each : type.getDeclaredFields()) {
      if (each.getName().equals(name)) {
        return each;
      }
    }
    Class<?> above = type.getSuperclass();
    if (above == null) {
      throw new NoSuchFieldException(name);
    }
    return field(above, name);
  }

  private static final class RecordingLog extends SystemStreamLog {
    private final List<String> lines = new ArrayList<>();

    @Override
    public void info(CharSequence content) {
      lines.add("INFO " + content);
    }

    @Override
    public void warn(CharSequence content) {
      lines.add("WARN " + content);
    }
  }
}
