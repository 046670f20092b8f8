package dev.shapewright.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.emit.EmittedFile;
import dev.shapewright.generator.emit.Emitter;
import dev.shapewright.generator.model.NameLock;
import dev.shapewright.generator.plan.Names;
import dev.shapewright.generator.plan.Planner;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Names of a model that grows by what is in the way of what was there. */
final class NameGrowthTest {
  private static final String LISTED =
      ", \"input\": {\"shape\": \"ListInput\"}, \"output\": {\"shape\": \"Listed\"}";

  private static NamedModel before() {
    return new NamedModel()
        .put(
            "Put",
            "items:Words",
            "task_id",
            "event:eventType",
            "rows:Rows",
            "code:Mu",
            "image:image",
            "y:NotFoundError")
        .put("KmsGet", "a")
        .structure("ListInput", "token")
        .structure("Listed", "token", "items:Words")
        .operation("List", LISTED + ", \"errors\": [{\"shape\": \"NotFound\"}]")
        .paginated("List")
        .error("NotFound", "id")
        .structure("NotFoundError")
        .enumeration("eventType", "light_red", "a b")
        .structure("image")
        .shape("Rows", "{\"type\": \"list\", \"member\": {\"shape\": \"Words\"}}")
        .shape("Mu", "{\"type\": \"string\", \"pattern\": \"[a-z]+\"}");
  }

  /** Everything that is new comes, by the rules, before what is in its way. */
  private static NamedModel after() {
    return new NamedModel()
        .put(
            "Put",
            "hasItems",
            "taskId",
            "items:Words",
            "task_id",
            "event:eventType",
            "rows:Rows",
            "code:Mu",
            "image:image",
            "y:NotFoundError")
        .structure("ListInput", "token")
        .structure("Listed", "token", "items:Words")
        .operation(
            "List",
            LISTED
                + ", \"errors\": [{\"shape\": \"NotFound\"}, {\"shape\": \"NotFoundException\"}]")
        .paginated("List")
        .put(
            "ListPaginator",
            "a:EventType",
            "b:CollectionWords",
            "c:Alpha",
            "d:Image",
            "e:putRequest")
        .put("LIst", "a")
        .put("KMSGet", "a")
        .put("KmsGet", "a")
        .error("NotFound", "id")
        .error("NotFoundException", "id")
        .structure("NotFoundError")
        .structure("EventType")
        .structure("CollectionWords")
        .structure("putRequest")
        .structure("Image")
        .shape("Alpha", "{\"type\": \"string\", \"pattern\": \"[a-z]+\"}")
        .enumeration("eventType", "lightRed", "a-b", "light_red", "UNRECOGNIZED", "a b")
        .structure("image")
        .shape("Rows", "{\"type\": \"list\", \"member\": {\"shape\": \"Words\"}}")
        .shape("Mu", "{\"type\": \"string\", \"pattern\": \"[a-z]+\"}");
  }

  @Test
  void noNameChangesWithAFileOfNames() {
    SortedMap<String, String> old = NamedModel.byKey(before().names());
    SortedMap<String, String> grown = NamedModel.byKey(after().names(before().file()));

    assertThat(grown).containsAllEntriesOf(old);
    assertThat(grown.keySet()).hasSizeGreaterThan(old.size() + 20);
  }

  @Test
  void newcomersYieldToWhatHasANameInTheFile() {
    Names names = after().names(before().file());

    assertThat(NamedModel.byKey(names))
        .containsAllEntriesOf(
            Map.ofEntries(
                Map.entry("member PutInput.hasItems", "hasItems2"),
                Map.entry("member-constant PutInput.taskId", "TASK_ID2"),
                Map.entry("class EventType", "OddEventType"),
                Map.entry("class Image", "OddImage"),
                Map.entry("class NotFoundException", "OddNotFoundException"),
                Map.entry("class putRequest", "OddPutRequest"),
                Map.entry("class CollectionWords", "OddCollectionWords"),
                Map.entry("method ListPaginator", "listPaginator2"),
                Map.entry("method KMSGet", "kmsGet2"),
                Map.entry("operation-constant KMSGet", "KMS_GET2"),
                Map.entry("request LIst", "LIstRequest2"),
                Map.entry("value eventType \"lightRed\"", "LIGHT_RED2"),
                Map.entry("value eventType \"a-b\"", "A_B2"),
                Map.entry("value eventType \"UNRECOGNIZED\"", "UNRECOGNIZED2")));
    assertThat(NamedModel.why(names, "member PutInput.hasItems"))
        .isEqualTo("hasItems2: \"hasItems\" is taken by has PutInput.items");
    assertThat(NamedModel.byKey(names)).doesNotContainKey("pattern Alpha");
  }

  /** Without a file what comes first in the model, or in the alphabet, has the better name. */
  @Test
  void withoutAFileTheOrderDecides() {
    assertThat(NamedModel.byKey(after().names()))
        .containsAllEntriesOf(
            Map.ofEntries(
                Map.entry("member PutInput.hasItems", "hasItems"),
                Map.entry("has PutInput.items", "hasItems2"),
                Map.entry("member-constant PutInput.task_id", "TASK_ID2"),
                Map.entry("class EventType", "EventType"),
                Map.entry("class eventType", "OddEventType"),
                Map.entry("class Image", "Image"),
                Map.entry("class image", "OddImage"),
                Map.entry("class NotFoundException", "NotFoundException"),
                Map.entry("class NotFound", "OddNotFoundException"),
                Map.entry("codec Words", "CollectionWordsCodec2"),
                Map.entry("method KMSGet", "kmsGet"),
                Map.entry("method KmsGet", "kmsGet2"),
                Map.entry("request List", "ListRequest2"),
                Map.entry("value eventType \"light_red\"", "LIGHT_RED2"),
                Map.entry("value eventType \"a b\"", "A_B2"),
                Map.entry("unrecognized eventType", "UNRECOGNIZED2"),
                Map.entry("pattern Alpha", "matchesAlpha")));
  }

  @Test
  void sourcesOfWhatHasNotGrownAreTheSameByteForByte() {
    SortedMap<String, String> old = sources(before(), NameLock.NONE);
    SortedMap<String, String> grown = sources(after(), NamedModel.lock(before().file()));

    for (String file :
        List.of(
            "odd/model/Image.java",
            "odd/model/NotFoundException.java",
            "odd/model/NotFoundError.java",
            "odd/model/ListRequest.java",
            "odd/model/ListResponse.java",
            "odd/internal/ImageCodec.java",
            "odd/internal/CollectionWordsCodec.java",
            "odd/internal/ListPaging.java",
            "odd/validation/ListRequestValidator.java")) {
      assertThat(old).containsKey(file);
      assertThat(grown).as(file).containsEntry(file, String.valueOf(old.get(file)));
    }
    assertThat(grown.keySet()).containsAll(old.keySet());
    assertThat(grown.get("odd/model/EventType.java"))
        .contains(
            "LIGHT_RED = new EventType(\"light_red\"", "LIGHT_RED2 = new EventType(\"lightRed\"");
  }

  private static SortedMap<String, String> sources(NamedModel model, NameLock lock) {
    var read = model.read();
    SortedMap<String, String> files = new TreeMap<>();
    for (EmittedFile file :
        Emitter.emit(
            Planner.plan(read, Names.of(read, lock), "service-2.json", "odd", List.of()))) {
      files.put(file.path(), file.content());
    }
    return files;
  }

  @Test
  void namesStayOverGenerations() {
    NamedModel first = new NamedModel().put("Put", "b:Bb").enumeration("Bb", "x y");
    NamedModel second =
        new NamedModel().put("Put", "a:bb", "b:Bb").enumeration("Bb", "x-y", "x y").structure("bb");
    NamedModel third =
        new NamedModel()
            .put("Put", "aa:bB", "a:bb", "b:Bb")
            .enumeration("Bb", "x_y", "x-y", "x y")
            .structure("bb")
            .structure("bB");
    String file = second.names(first.file()).all().isEmpty() ? "" : fileOf(second, first.file());
    String last = fileOf(third, file);

    assertThat(last.lines().toList()).containsAll(file.lines().toList());
    assertThat(file.lines().toList()).containsAll(first.file().lines().toList());
    assertThat(last)
        .contains(
            "value Bb \"x y\" = X_Y\n", "value Bb \"x-y\" = X_Y2\n", "value Bb \"x_y\" = X_Y3\n")
        .contains("class Bb = Bb\n", "class bb = OddBb\n", "class bB = OddBB2\n");
  }

  private static String fileOf(NamedModel model, String before) {
    return NamesFileText.text(model.names(before), NamedModel.lock(before));
  }

  @Test
  void whatLeavesTheModelKeepsItsName() {
    NamedModel before = new NamedModel().put("Put", "old", "task:Old").structure("Old");
    NamedModel without = new NamedModel().put("Put", "task");
    String file = fileOf(without, before.file());
    NamedModel after =
        new NamedModel().put("Put", "Old", "task").structure("old").put("Get", "a:old");

    assertThat(file)
        .contains(
            "class Old = Old # left the model\n", "member PutInput.old = old # left the model\n")
        .doesNotContain("member PutInput.task = task #");
    Names names = after.names(file);
    assertThat(NamedModel.why(names, "class old"))
        .isEqualTo("OddOld: \"Old\" was, before it left the model, that of class Old");
    assertThat(NamedModel.why(names, "member PutInput.Old"))
        .isEqualTo("old2: \"old\" was, before it left the model, that of member PutInput.old");
    assertThat(NamedModel.byKey(before.names(file))).isEqualTo(NamedModel.byKey(before.names()));
  }

  @Test
  void aNameThatIsChangedInTheFileIsGiven() {
    NamedModel model =
        new NamedModel().put("Put", "task:Thing").structure("Thing").enumeration("E", "a");
    String file =
        model
            .file()
            .replace("class Thing = Thing", "class Thing = Task")
            .replace("method Put = put", "method Put = store");
    Names names = model.names(file);

    assertThat(NamedModel.byKey(names))
        .containsEntry("class Thing", "Task")
        .containsEntry("method Put", "store");
    assertThat(NamedModel.why(names, "class Thing"))
        .isEqualTo("Task: \"Task\" is kept as the names file has it");
    assertThat(fileOf(model, file)).isEqualTo(file);
  }
}
