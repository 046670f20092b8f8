package dev.shapewright.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.apache.maven.model.Build;
import org.apache.maven.model.InputSource;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.io.xpp3.MavenXpp3ReaderEx;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.classworlds.ClassWorld;
import org.codehaus.plexus.classworlds.realm.ClassRealm;
import org.codehaus.plexus.component.configurator.BasicComponentConfigurator;
import org.codehaus.plexus.component.configurator.expression.DefaultExpressionEvaluator;
import org.codehaus.plexus.configuration.xml.XmlPlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** A goal with its parameters set as Maven sets them: by the POM and the plugin's descriptor. */
final class ConfiguredGoal {
  private ConfiguredGoal() {}

  /** The goal {@code generate} of the first execution of the first plugin of a POM. */
  static GenerateMojo generate(Path basedir) throws Exception {
    Path pom = basedir.resolve("pom.xml");
    Plugin plugin = plugin(pom);
    PluginDescriptor descriptor = descriptor();
    MojoExecution execution =
        new MojoExecution(plugin, "generate", plugin.getExecutions().get(0).getId());
    execution.setMojoDescriptor(descriptor.getMojo("generate"));

    MavenProject project = new MavenProject();
    project.setFile(pom.toFile());
    Build build = new Build();
    build.setDirectory(basedir.resolve("target").toString());
    build.addPlugin(plugin);
    project.setBuild(build);

    GenerateMojo goal = new GenerateMojo();
    set(goal, "project", project);
    set(goal, "execution", execution);
    set(goal, "outputDirectory", basedir.resolve("target/generated-sources/shapewright").toFile());
    configure(goal, plugin.getExecutions().get(0).getConfiguration(), descriptor, basedir);
    return goal;
  }

  /** An execution of a goal, as Maven tells the goal of it. */
  static MojoExecution execution(ServiceMojo goal, String id) {
    String name = goal.getClass().getSimpleName().replace("Mojo", "");
    String kebab = name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    try {
      return new MojoExecution(descriptor().getMojo(kebab), id);
    } catch (Exception e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Plugin plugin(Path pom) throws Exception {
    InputSource source = new InputSource();
    source.setLocation(pom.toString());
    try (Reader reader = Files.newBufferedReader(pom)) {
      Model model = new MavenXpp3ReaderEx().read(reader, true, source);
      return model.getBuild().getPlugins().get(0);
    }
  }

  /** What the build has made of the annotations. */
  private static PluginDescriptor descriptor() throws Exception {
    Path classes =
        Path.of(GenerateMojo.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (InputStream in = Files.newInputStream(classes.resolve("META-INF/maven/plugin.xml"))) {
      return new PluginDescriptorBuilder().build(new InputStreamReader(in, UTF_8));
    }
  }

  private static void configure(
      GenerateMojo goal, Object configuration, PluginDescriptor descriptor, Path basedir)
      throws Exception {
    Xpp3Dom known = new Xpp3Dom("configuration");
    for (Xpp3Dom each : ((Xpp3Dom) configuration).getChildren()) {
      if (descriptor.getMojo("generate").getParameterMap().containsKey(each.getName())) {
        known.addChild(each); // Maven passes on no others.
      }
    }
    ClassLoader loader = Objects.requireNonNull(ConfiguredGoal.class.getClassLoader());
    ClassRealm realm = new ClassWorld().newRealm("plugin", loader);
    new BasicComponentConfigurator()
        .configureComponent(
            goal,
            new XmlPlexusConfiguration(known),
            new DefaultExpressionEvaluator() {
              @Override
              public File alignToBaseDirectory(File path) {
                return basedir.resolve(path.toPath()).toFile();
              }
            },
            realm);
  }

  private static void set(GenerateMojo goal, String parameter, Object value)
      throws ReflectiveOperationException {
    Field field = ServiceMojo.class.getDeclaredField(parameter);
    field.setAccessible(true);
    field.set(goal, value);
  }
}
