List<String> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
File sources = new File(basedir, 'target/generated-sources/shapewright/com/example/lamps')
File classes = new File(basedir, 'target/classes/com/example/lamps')

assert runs.size() == 2
assert runs[0].contains('Lamps: 3 operations')
// What is no longer generated goes, and its classes with it.
def counts = runs[1] =~ /Lamps: 2 operations, \d+ files \(\d+ written, (\d+) deleted\)/
assert counts.find()
assert counts.group(1).toInteger() > 0
assert !new File(sources, 'model/DescribeLampRequest.java').exists()
assert !new File(classes, 'model/DescribeLampRequest.class').exists()
assert new File(sources, 'model/SwitchLampRequest.java').file
assert new File(classes, 'model/SwitchLampRequest.class').file
// What was not generated stays.
assert new File(sources, 'Own.java').file
assert new File(classes, 'Own.class').file
