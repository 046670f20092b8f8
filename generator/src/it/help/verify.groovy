List<String> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
List<String> goals = ['check', 'diff', 'generate', 'generate-test', 'help', 'report']

assert runs.size() == 2
for (goal in goals) {
  assert runs[0].contains("shapewright:$goal\n")
  assert runs[1].contains("shapewright:$goal\n")
}
assert !runs[0].contains('Available parameters')
// Each parameter with what it is for, its property and since when it is there.
String generate = runs[1].split('shapewright:generate\n')[1].split('\nshapewright:')[0]
for (name in ['model', 'packageName', 'operations', 'overlays', 'outputDirectory', 'skip']) {
  def section = generate =~ /(?s)\n    $name( \(Default:.*?)?\n(.*?)User property: shapewright\.$name\n/
  assert section.find(), "no parameter $name"
  assert section.group(2) =~ /\n?      \S+ \S+ \S+/
  assert section.group(2).contains('Since: 0.1.0')
}
assert (generate =~ /(?s)\n    model\n.*?has to be\s+set/).find()
