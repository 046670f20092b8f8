package dev.shapewright.maven;

import dev.shapewright.generator.ConfigurationException;
import dev.shapewright.generator.GenerationRequest;
import dev.shapewright.generator.read.InvalidModelException;
import dev.shapewright.generator.read.ModelFiles;
import dev.shapewright.generator.read.ModelLocator;
import dev.shapewright.generator.read.Problem;
import dev.shapewright.generator.write.OutputRefusedException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * A goal that is about a service model: its parameters, and how it fails. The goals of one
 * execution share one configuration.
 */
abstract class ServiceMojo extends AbstractMojo {
  /** How the file ends that keeps what was last generated from. */
  static final String STATE = ".state";

  /**
   * The service model, which has to be set: a path, or {@code classpath:} and a resource among the
   * plugin's own dependencies, of one of these, each of whose files may be compressed, with {@code
   * .gz} added to its name:
   *
   * <ul>
   *   <li>a folder that holds a {@code service-2.json}
   *   <li>a folder that holds such folders by the versions of the service, as botocore's {@code
   *       data/SERVICE} does; the newest version is taken
   *   <li>a {@code service-2.json}, or a model in a file of any other name
   *   <li>a {@code NAME-VERSION-model.json}, as in {@code com.amazonaws:aws-java-sdk-models};
   *       {@code -model.json} may be left out, and the version, too: then the newest is taken
   * </ul>
   *
   * @since 0.1.0
   */
  // Not "required": Maven would tell that it is missing, and not that it is misspelt.
  @Parameter(property = "shapewright.model")
  private @Nullable String model;

  /**
   * Overlays: files of changes to the model, each a path or {@code classpath:} and a resource among
   * the plugin's own dependencies. They are applied in their order, after an {@code overlay-1.json}
   * that lies beside the model's {@code service-2.json}. Of a file with sections for several
   * services only that of the model applies; that there is none is a warning.
   *
   * @since 0.1.0
   */
  @Parameter(property = "shapewright.overlays")
  private @Nullable List<@Nullable String> overlays;

  /**
   * The Java package of the generated client, which has to be set.
   *
   * @since 0.1.0
   */
  @Parameter(property = "shapewright.packageName")
  private @Nullable String packageName;

  /**
   * The operations to generate, by their names in the model; only the shapes that they reach are
   * generated with them. All operations unless given.
   *
   * @since 0.1.0
   */
  @Parameter(property = "shapewright.operations")
  private @Nullable List<@Nullable String> operations;

  /**
   * How the pages of results follow one another: a {@code paginators-1.json}, as a path or {@code
   * classpath:} and a resource among the plugin's own dependencies. Unless given, the one that lies
   * beside the model's {@code service-2.json}, if any.
   *
   * @since 0.1.0
   */
  @Parameter(property = "shapewright.paginators")
  private @Nullable String paginators;

  /**
   * When something has come about that takes the service a while: a {@code waiters-2.json}, as a
   * path or {@code classpath:} and a resource among the plugin's own dependencies. Unless given,
   * the one that lies beside the model's {@code service-2.json}, if any.
   *
   * @since 0.1.0
   */
  @Parameter(property = "shapewright.waiters")
  private @Nullable String waiters;

  /**
   * Whether to generate waiters, which need {@code dev.shapewright:shapewright-runtime-waiters}.
   * Unless given, they are generated if the project declares that dependency, for its main code or,
   * with {@code generate-test}, for its tests.
   *
   * @since 0.1.0
   */
  @Parameter(property = "shapewright.generateWaiters")
  private @Nullable Boolean generateWaiters;

  /**
   * Whether to generate a class that writes and reads the JSON of any object of the model's
   * classes, for storing, logging and tests. Each class then gets code for both ways, where a
   * client only writes requests and only reads responses.
   *
   * @since 0.1.0
   */
  @Parameter(property = "shapewright.generateJson", defaultValue = "false")
  private boolean generateJson;

  /**
   * The file of the names that things of the model were given in Java. If it exists, or is set
   * here, names in it stay whatever the model grows by, and a build adds those of what is new.
   * Unless set, it is {@code src/main/shapewright/ID.names} with the id of the execution, or {@code
   * src/test/shapewright/ID.names} with {@code generate-test}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "shapewright.names")
  private @Nullable File names;

  /**
   * Whether to do nothing.
   *
   * @since 0.1.0
   */
  @Parameter(property = "shapewright.skip", defaultValue = "false")
  private boolean skip;

  /**
   * The folder that the sources are written to; it becomes a source root of the project. Each
   * execution needs one of its own. Unless set, it is {@code generated-sources/shapewright} in the
   * build directory, or {@code generated-test-sources/shapewright} with {@code generate-test},
   * followed by {@code -ID} with the id of the execution if it has one.
   *
   * @since 0.1.0
   */
  @Parameter(property = "shapewright.outputDirectory")
  private @Nullable File outputDirectory;

  /**
   * Whether {@code outputDirectory} may lie outside of the build directory, where {@code mvn clean}
   * does not reach, such as for sources that are committed.
   *
   * @since 0.1.0
   */
  @Parameter(property = "shapewright.allowOutsideBuild", defaultValue = "false")
  private boolean allowOutsideBuild;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private @Nullable MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private @Nullable MojoExecution execution;

  @Parameter(defaultValue = "${session}", readonly = true)
  private @Nullable MavenSession session;

  ServiceMojo() {}

  /**
   * What the goal does.
   *
   * @throws InvalidModelException if the model cannot be used
   * @throws ConfigurationException if the configuration names what cannot be
   * @throws IOException if a file cannot be read or written
   * @throws MojoFailureException if something else stands in the way that the user can change
   */
  abstract void run()
      throws InvalidModelException, ConfigurationException, IOException, MojoFailureException;

  /** What the user does not get if the goal fails: a sentence, the first line of the message. */
  abstract String failed();

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped: shapewright.skip is set");
      return;
    }
    try {
      checkParameters();
      run();
    } catch (InvalidModelException | ConfigurationException | OutputRefusedException e) {
      throw failure(String.valueOf(e.getMessage()));
    } catch (InvalidPathException e) {
      throw failure(
          "\""
              + e.getInput()
              + "\" is no path here: "
              + e.getReason()
              + "\n  Letters beyond ASCII need a locale that has them, such as LC_ALL=C.UTF-8.");
    } catch (IOException e) {
      throw new MojoExecutionException(failed() + " " + e, e);
    }
  }

  private void checkParameters() throws MojoFailureException {
    MojoExecution here = given(execution, "mojoExecution");
    if (session != null) {
      ParameterProblems.misspelt(session.getUserProperties(), here.getMojoDescriptor())
          .forEach(problem -> getLog().warn(problem.toString()));
    }
    String others = ParameterProblems.otherExecutions(project(), here);
    List<Problem> problems = new ArrayList<>(ParameterProblems.unknown(project(), here));
    if (needsModel() && optional(model) == null) {
      problems.add(ParameterProblems.notSet("model", "tells where the service model lies", others));
    }
    if (optional(packageName) == null) {
      problems.add(
          ParameterProblems.notSet("packageName", "names the package of the client", others));
    }
    if (!problems.isEmpty()) {
      throw failure(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
  }

  /** Whether the goal has no other parameter for the model, and that one set. */
  boolean needsModel() {
    return true;
  }

  final MojoFailureException failure(String reason) {
    return new MojoFailureException(failed() + "\n" + reason);
  }

  final MavenProject project() throws MojoFailureException {
    return given(project, "project");
  }

  /** Which of the project's sources the output belongs to. */
  SourceScope scope() {
    return SourceScope.MAIN;
  }

  final Path outputFolder() throws MojoFailureException {
    MavenProject here = project();
    Path folder =
        outputDirectory == null
            ? scope().outputFolder(here, executionId())
            : here.getBasedir().toPath().resolve(outputDirectory.toPath());
    return folder.toAbsolutePath().normalize();
  }

  /** Makes sure that the output folder is this execution's, and was meant to be. */
  final void claimOutputFolder() throws MojoFailureException {
    OutputClaim claim = new OutputClaim(project(), scope(), executionId(), outputFolder());
    String conflict =
        session == null
            ? claim.conflict(List.of(project()), new Properties())
            : claim.conflict(session.getProjects(), session.getUserProperties());
    if (conflict == null && !allowOutsideBuild) {
      conflict = claim.outsideBuild();
    }
    if (conflict != null) {
      throw failure(conflict);
    }
  }

  /** Finds what the user names: relative paths are the project's, resources the plugin's. */
  final ModelLocator locator() throws MojoFailureException {
    return new ModelLocator(project().getBasedir().toPath(), ServiceMojo.class.getClassLoader());
  }

  /** The model, located, and what to make of it. */
  final GenerationRequest request()
      throws InvalidModelException, ConfigurationException, IOException, MojoFailureException {
    return request("model", model);
  }

  /** The same for a model that another parameter names. */
  final GenerationRequest request(String parameter, @Nullable String where)
      throws InvalidModelException, ConfigurationException, IOException, MojoFailureException {
    MavenProject here = project();
    List<String> chosen = elements(operations, "operations");
    ModelFiles files = locate(parameter, where);
    return new GenerationRequest(
        files,
        text(packageName, "packageName"),
        chosen,
        outputFolder(),
        stateFile(".files"),
        stateFile(".patterns.txt"),
        GeneratedParts.of(here, scope(), generateWaiters, generateJson),
        namesFile(),
        stateFile(".names.txt"));
  }

  /** A model with what is configured to belong to it. */
  final ModelFiles locate(String parameter, @Nullable String where)
      throws InvalidModelException, IOException, MojoFailureException {
    return locator()
        .locate(
            parameter,
            text(where, parameter),
            elements(overlays, "overlays"),
            optional(paginators),
            optional(waiters));
  }

  /** Where the model lies, as people say it: within the project, without the way to it. */
  final String modelName() throws MojoFailureException {
    return modelName(text(model, "model"));
  }

  final String modelName(String where) throws MojoFailureException {
    return where.startsWith("classpath:")
        ? where
        : relative(project().getBasedir().toPath().resolve(where));
  }

  static @Nullable String optional(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** The file that is set, or the one in the usual place if there is one. */
  final @Nullable Path namesFile() throws MojoFailureException {
    MavenProject here = project();
    if (names != null) {
      return here.getBasedir().toPath().resolve(names.toPath());
    }
    Path usual = scope().namesFile(here, executionId());
    return Files.exists(usual) ? usual : null;
  }

  /** A file that the plugin keeps for this execution in the build directory. */
  final Path stateFile(String suffix) throws MojoFailureException {
    return scope().stateFile(project(), executionId() + suffix);
  }

  /** The execution's id as a file name. */
  final String executionId() throws MojoFailureException {
    return ExecutionId.of(given(execution, "mojoExecution").getExecutionId());
  }

  /** What tells this version of the plugin from another one. */
  final String identity() throws IOException, MojoFailureException {
    return PluginIdentity.of(given(execution, "mojoExecution"));
  }

  /** As a path of the project, if it is one. */
  final String relative(Path file) throws MojoFailureException {
    return relative(project().getBasedir().toPath(), file);
  }

  static String relative(Path basedir, Path file) {
    Path base = basedir.toAbsolutePath();
    Path path = file.toAbsolutePath();
    String shown = (path.startsWith(base) ? base.relativize(path) : path).toString();
    return shown.isEmpty() ? "." : shown.replace('\\', '/');
  }

  private List<String> elements(@Nullable List<@Nullable String> values, String parameter)
      throws MojoFailureException {
    List<String> elements = new ArrayList<>();
    for (String value : values == null ? List.<@Nullable String>of() : values) {
      if (value == null || value.isBlank()) {
        throw failure(
            parameter
                + ": element "
                + (elements.size() + 1)
                + " is empty\n  Give it a value, or remove it.");
      }
      elements.add(value.strip());
    }
    return elements;
  }

  static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  static String text(@Nullable String value, String parameter) throws MojoFailureException {
    return given(value == null || value.isBlank() ? null : value.strip(), parameter);
  }

  static <T> T given(@Nullable T value, String parameter) throws MojoFailureException {
    if (value == null) {
      throw new MojoFailureException("The parameter " + parameter + " is not set.");
    }
    return value;
  }
}
