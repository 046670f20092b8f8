package dev.shapewright.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.generator.read.InvalidModelException;
import dev.shapewright.generator.write.OutputRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file that names are kept in, and the one that tells of them. */
final class NamesFileTest {
  @TempDir private Path folder;

  private static NamedModel model() {
    return new NamedModel()
        .put("Put", "class", "items:Words", "color:Color", "part:Object")
        .enumeration("Color", "red", "2-tone")
        .structure("Object", "a");
  }

  private GenerationResult generate(NamedModel model, @Nullable Path names, String... operations)
      throws Exception {
    return Generator.generate(
        new GenerationRequest(
            model.files(),
            "odd",
            List.of(operations),
            folder.resolve("sources"),
            folder.resolve("odd.files"),
            folder.resolve("odd.patterns.txt"),
            Set.of(),
            names,
            folder.resolve("odd.names.txt")));
  }

  private Path file() {
    return folder.resolve("odd.names");
  }

  @Test
  void listsANameALineWithAllOfAShapeTogether() throws Exception {
    generate(model(), file());

    assertThat(Files.readString(file()))
        .isEqualTo(
            """
            # The names in Java that the model's operations, shapes, members and values were given, once and
            # for all. Commit this file. A build adds a line for what is new, and changes none. To give
            # something another name, change it here; where it is used, it has to be changed, too. What has left
            # the model keeps its line, so that its name does not come to mean something else; remove the line
            # to set the name free. Other comments than these are not kept.
            service "Odd" = Odd
            method Put = put
            request Put = PutRequest
            response Put = PutResponse
            class Color = Color
            check Color = color
            unrecognized Color = UNRECOGNIZED
            value Color "2-tone" = VALUE_2_TONE
            value Color "red" = RED
            class Object = OddObject
            member Object.a = a
            member PutInput.class = classValue
            member PutInput.color = color
            member PutInput.items = items
            has PutInput.items = hasItems
            member PutInput.part = part
            check String = string
            check Words = words
            """);
  }

  @Test
  void tellsEveryNameThatDiffersAndWhy() throws Exception {
    GenerationResult result = generate(model(), null);

    assertThat(result.nameSummary()).isEqualTo("names: 27; 3 altered");
    assertThat(Files.readString(folder.resolve("odd.names.txt")))
        .isEqualTo(
            """
            names: 27; 3 altered

            Names that differ from the model's by more than a convention, in all that may be generated of the
            model. By convention classes begin in upper case, requests and responses are called after their
            operations, fields and methods begin in lower case with all but the last letter of an acronym,
            and constants are in upper case with an underscore between words.

            /shapes/Color/enum/1
              value Color "2-tone" = VALUE_2_TONE: "2-tone" has characters that no name in Java may have; \
            "2-tone" begins with a digit

            /shapes/Object
              class Object = OddObject: "Object" is a type of java.lang

            /shapes/PutInput/members/class
              member PutInput.class = classValue: "class" is a keyword of Java
            """);
  }

  @Test
  void isNotWrittenUnlessAskedFor() throws Exception {
    assertThat(generate(model(), null).namesAdded()).isZero();
    assertThat(file()).doesNotExist();
  }

  @Test
  void anEmptyFileAsksForNames() throws Exception {
    Files.createFile(file());

    assertThat(generate(model(), file()).namesAdded()).isEqualTo(18);
    assertThat(Files.readString(file())).isEqualTo(model().file());
  }

  @Test
  void isLeftAloneWhereNothingHasChanged() throws Exception {
    generate(model(), file());
    Files.writeString(file(), Files.readString(file()).replace("\n", "\r\n"));
    FileTime before = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(file(), before);

    assertThat(generate(model(), file()).namesAdded()).isZero();
    assertThat(Files.getLastModifiedTime(file())).isEqualTo(before);
  }

  @Test
  void isTheSameWhateverOperationsAreChosen() throws Exception {
    NamedModel model = model().put("Get", "a");
    generate(model, file(), "Get");

    assertThat(Files.readString(file())).isEqualTo(model.file());
  }

  @Test
  void onlyLinesOfWhatIsNewAreAdded() throws Exception {
    generate(model(), file());
    List<String> before = Files.readAllLines(file());

    GenerationResult result =
        generate(model().structure("object").put("Get", "object:object"), file());
    List<String> after = Files.readAllLines(file());

    assertThat(result.namesAdded()).isEqualTo(5);
    assertThat(after).containsAll(before).hasSize(before.size() + 5);
    assertThat(after).contains("class object = OddObject2", "method Get = get");
  }

  /** A folder in the file's place stands for whatever keeps it from being written. */
  @Test
  void aFileThatCannotBeWrittenIsAProblemOnlyWhereNamesAreToBeAdded() throws Exception {
    Path readOnly = Files.createDirectory(folder.resolve("kept"));
    Path names = readOnly.resolve("odd.names");
    generate(model(), names);
    Files.createDirectories(readOnly.resolve("odd.names.shapewright.tmp/in-the-way"));

    assertThat(generate(model(), names).namesAdded()).isZero();
    assertThatThrownBy(() -> generate(model().put("Get", "a"), names))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageMatching(
            Pattern.quote("names: " + names + " is out of date and cannot be written: ")
                + ".*\n  Build once where it can be written, and commit the file\\.");
    assertThat(folder.resolve("sources/odd/model/GetRequest.java")).doesNotExist();
  }

  @Test
  void nothingIsWrittenWhenTheOutputIsRefused() throws Exception {
    Path mine = folder.resolve("sources/odd/OddClient.java");
    Files.createDirectories(mine.getParent());
    Files.writeString(mine, "mine");

    assertThatThrownBy(() -> generate(model(), file())).isInstanceOf(OutputRefusedException.class);
    assertThat(folder).isDirectoryNotContaining(path -> !path.endsWith("sources"));
  }

  @Test
  void toPrepareWritesNothing() throws Exception {
    Path files = folder.resolve("sources");
    Generation generation =
        Generator.prepare(
            new GenerationRequest(
                model().files(),
                "odd",
                List.of(),
                files,
                folder.resolve("odd.files"),
                folder.resolve("odd.patterns.txt"),
                Set.of(),
                file(),
                folder.resolve("odd.names.txt")));

    assertThat(folder).isEmptyDirectory();
    assertThat(generation.namesAdded()).isPositive();
    Generator.write(generation);
    assertThat(files.resolve("odd/OddClient.java"))
        .hasContent(generation.files().get("odd/OddClient.java"));
    assertThat(file()).hasContent(generation.namesFileText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "member PutInput.class = notify|member PutInput.class cannot be named notify: \"notify\" is a method of every object",
        "member PutInput.class = build|member PutInput.class cannot be named build: \"build\" is what the generated class itself has",
        "member PutInput.class = List|member PutInput.class cannot be named List: \"List\" is a type that generated classes use",
        "method Put = close|method Put cannot be named close: \"close\" is what the generated class itself has",
        "method Put = yield|method Put cannot be named yield: \"yield\" is a keyword of Java",
        "value Color \"red\" = Known|value Color \"red\" cannot be named Known: \"Known\" is what the generated class itself has",
        "value Color \"red\" = value|value Color \"red\" cannot be named value: \"value\" is what the generated class itself has",
        "class Object = String|class Object cannot be named String: \"String\" is a type of java.lang",
        "class Object = oddException|class Object cannot be named oddException: \"oddException\" is the service's base exception",
        "class Object = Color|class Object cannot be named Color: \"Color\" is taken by class Color",
        "member PutInput.class = part|member PutInput.part cannot be named part: \"part\" is taken by member PutInput.class",
        "value Color \"red\" = VALUE_2_TONE|value Color \"red\" cannot be named VALUE_2_TONE: \"VALUE_2_TONE\" is taken by value Color \"2-tone\"",
      })
  void aNameThatCannotBeGivenIsAProblemWithItsPlace(String line, String message)
      throws IOException {
    String key = line.substring(0, line.indexOf(" = "));
    String file = model().file().replaceFirst("(?m)^" + Pattern.quote(key) + " = .*$", line);
    Files.writeString(file(), file);

    assertThatThrownBy(() -> generate(model(), file()))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageMatching(
            Pattern.quote(file().toString())
                + ":\\d+:\\d+: "
                + Pattern.quote(message)
                + "\n  Remove the line, or state another name\\.");
    assertThat(folder.resolve("sources")).doesNotExist();
    assertThat(file()).hasContent(file);
  }

  @Test
  void aLineMayBeRemovedWithoutThoseThatFollowFromIt() throws Exception {
    NamedModel model =
        model()
            .put("List", "token")
            .operation(
                "List",
                ", \"input\": {\"shape\": \"ListInput\"}, \"output\": {\"shape\": \"Listed\"}")
            .structure("Listed", "token", "items:Words")
            .paginated("List");
    String file = model.file().replace("= hasItems\n", "= holdsItems\n");
    Files.writeString(
        file(),
        file.replaceFirst("member Listed\\.items = .*\n", "")
            .replaceFirst("method List = .*\n", ""));
    generate(model, file());

    assertThat(file()).hasContent(file);
  }

  @Test
  void theFileOfAnotherServiceIsAProblem() throws IOException {
    Files.writeString(file(), new NamedModel().serviceId("Other One").put("Put", "a").file());

    assertThatThrownBy(() -> generate(model(), file()))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage(
            file()
                + ":6:23: service \"Other One\" cannot be named OtherOne: the model is of service \"Odd\"\n"
                + "  Each service has a names file of its own. If the service has changed its name, state"
                + " the new one here.");
  }

  @Test
  void theServicesNameInJavaMayBeChanged() throws Exception {
    Files.writeString(file(), "service \"Odd\" = Strange\n");
    generate(model(), file());

    assertThat(folder.resolve("sources/odd/StrangeClient.java")).exists();
    assertThat(folder.resolve("sources/odd/model/StrangeObject.java")).exists();
  }
}
