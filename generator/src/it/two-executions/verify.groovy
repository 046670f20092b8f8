List<String> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert runs.size() == 2
assert runs[0] =~ /:generate \(lamps\)/
assert runs[0] =~ /:generate \(lists\)/
assert runs[0].contains('Lamps: 2 operations')
assert runs[0].contains('Lamps: 1 operation,')
assert new File(basedir, 'target/generated-sources/shapewright-lamps/com/example/lamps/LampsClient.java').file
assert new File(basedir, 'target/generated-sources/shapewright-lists/com/example/lists/LampsClient.java').file
assert new File(basedir, 'target/classes/com/example/lamps/model/SwitchLampRequest.class').file
assert new File(basedir, 'target/classes/com/example/lists/model/ListLampsRequest.class').file
assert !new File(basedir, 'target/classes/com/example/lists/model/SwitchLampRequest.class').exists()
// Neither undoes what the other did.
assert runs[1].count('Lamps is up to date') == 2
assert runs[1].contains('Nothing to compile')
