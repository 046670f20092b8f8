package dev.shapewright.generator.diff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.model.NameLock;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.plan.Names;
import dev.shapewright.generator.plan.Part;
import dev.shapewright.generator.plan.Planner;
import dev.shapewright.generator.read.InvalidModelException;
import dev.shapewright.generator.read.ModelFile;
import dev.shapewright.generator.read.ModelFiles;
import dev.shapewright.generator.read.ModelReader;
import java.util.List;

/** A small service, and versions of it that differ in a few characters. */
final class Things {
  static final String SERVICE =
      """
      {"metadata": {"apiVersion": "2020-01-01", "endpointPrefix": "things", "jsonVersion": "1.1",
         "protocol": "json", "serviceFullName": "The Things Service", "serviceId": "Things",
         "signingName": "things", "targetPrefix": "Things_20200101"},
       "documentation": "<p>Things.</p>",
       "operations": {
         "GetThing": {"name": "GetThing", "input": {"shape": "GetThingInput"},
           "output": {"shape": "GetThingOutput"}, "errors": [{"shape": "GoneException"}]},
         "ListThings": {"name": "ListThings", "input": {"shape": "ListThingsInput"},
           "output": {"shape": "ListThingsOutput"}},
         "Ping": {"name": "Ping"},
         "PutThing": {"name": "PutThing", "input": {"shape": "PutThingInput"},
           "output": {"shape": "PutThingOutput"},
           "errors": [{"shape": "GoneException"}, {"shape": "BusyException"}],
           "documentation": "<p>Puts a <code>thing</code>.</p>"}
       },
       "shapes": {
         "BusyException": {"type": "structure", "exception": true, "fault": true,
           "members": {"message": {"shape": "Plain"}, "seconds": {"shape": "Seconds"}}},
         "Color": {"type": "string", "enum": ["RED", "GREEN"]},
         "Flag": {"type": "boolean"},
         "GetThingInput": {"type": "structure", "required": ["name"],
           "members": {"name": {"shape": "Name"}}},
         "GetThingOutput": {"type": "structure", "required": ["name"], "members": {
           "name": {"shape": "Name"}, "part": {"shape": "Part"}, "view": {"shape": "View"}}},
         "GoneException": {"type": "structure", "exception": true,
           "error": {"code": "Gone", "httpStatusCode": 400},
           "members": {"message": {"shape": "Plain"}}},
         "Key": {"type": "string", "max": 9},
         "ListThingsInput": {"type": "structure",
           "members": {"from": {"shape": "Plain"}, "most": {"shape": "Count"}}},
         "ListThingsOutput": {"type": "structure",
           "members": {"next": {"shape": "Plain"}, "names": {"shape": "Names"}}},
         "Moment": {"type": "timestamp"},
         "Name": {"type": "string", "min": 1, "max": 64, "pattern": "[a-z]+"},
         "Names": {"type": "list", "member": {"shape": "Name"}, "max": 10},
         "Part": {"type": "structure", "members": {
           "size": {"shape": "Count"}, "inner": {"shape": "Part"}, "label": {"shape": "Label"}}},
         "Label": {"type": "string", "max": 100},
         "Plain": {"type": "string"},
         "PutThingInput": {"type": "structure", "required": ["name", "color"], "members": {
           "name": {"shape": "Name"}, "color": {"shape": "Color"}, "part": {"shape": "Part"},
           "token": {"shape": "Token", "idempotencyToken": true},
           "tags": {"shape": "Tags"}, "when": {"shape": "Moment"}, "count": {"shape": "Count"},
           "note": {"shape": "Plain"}, "secret": {"shape": "Secret"}}},
         "PutThingOutput": {"type": "structure", "members": {
           "color": {"shape": "Color"}, "view": {"shape": "View"}, "state": {"shape": "State"}}},
         "Count": {"type": "integer", "min": 0, "max": 100},
         "Seconds": {"type": "integer"},
         "Secret": {"type": "string", "sensitive": true},
         "State": {"type": "string", "enum": ["NEW", "OLD"]},
         "Tags": {"type": "map", "key": {"shape": "Key"}, "value": {"shape": "Plain"}},
         "Title": {"type": "string", "max": 30},
         "Token": {"type": "string"},
         "View": {"type": "structure", "required": ["title"], "members": {
           "title": {"shape": "Title"}, "width": {"shape": "Width"}},
           "documentation": "<p>How a thing looks.</p>"},
         "Width": {"type": "integer", "max": 5}
       }}
      """;

  static final String PAGINATORS =
      """
      {"pagination": {"ListThings": {"input_token": "from", "output_token": "next",
         "limit_key": "most", "result_key": "names"}}}
      """;

  static final String WAITERS =
      """
      {"version": 2, "waiters": {"ThingThere": {"operation": "GetThing", "delay": 5,
         "maxAttempts": 20, "acceptors": [
           {"matcher": "status", "expected": 200, "state": "success"}]}}}
      """;

  private Things() {}

  /** The model's text with a part of it replaced. */
  static String with(String from, String to) {
    return with(SERVICE, from, to);
  }

  static String with(String text, String from, String to) {
    assertThat(text).as("exactly one place").containsOnlyOnce(from);
    return text.replace(from, to);
  }

  static ModelFiles files(String service) {
    return files(service, PAGINATORS, WAITERS);
  }

  static ModelFiles files(String service, String paginators, String waiters) {
    return new ModelFiles(
        file("service-2.json", service),
        List.of(),
        file("paginators-1.json", paginators),
        null,
        file("waiters-2.json", waiters));
  }

  static ModelFile file(String name, String text) {
    return new ModelFile(name, text.getBytes(UTF_8));
  }

  static Version version(String name, ModelFiles files, String... operations) {
    return version(name, files, NameLock.NONE, operations);
  }

  static Version version(String name, ModelFiles files, NameLock lock, String... operations) {
    List<String> chosen = List.of(operations);
    try {
      ServiceModel model =
          ModelReader.read(files, chosen.isEmpty() ? null : chosen::contains).model();
      return new Version(
          name,
          model,
          Planner.plan(model, Names.of(model, lock), "service-2.json", "sample", chosen, Part.ALL));
    } catch (InvalidModelException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  static ModelDiff diff(ModelFiles before, ModelFiles after, String... operations) {
    return ModelDiff.of(version("before", before, operations), version("after", after, operations));
  }

  /** What a replacement in the model's text changes, one line for each change. */
  static List<String> changes(String from, String to, String... operations) {
    return lines(diff(files(SERVICE), files(with(from, to)), operations));
  }

  /** Impact, kind, subject and text of each change. */
  static List<String> lines(ModelDiff diff) {
    return diff.changes().stream()
        .map(
            change ->
                change.impact().code()
                    + " "
                    + change.kind().code()
                    + " "
                    + change.subject()
                    + ": "
                    + change.text())
        .toList();
  }
}
