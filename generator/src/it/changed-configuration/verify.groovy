List<String> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
File sources = new File(basedir, 'target/generated-sources/shapewright/com/example')
File classes = new File(basedir, 'target/classes/com/example')

assert runs.size() == 3
assert runs[0].contains('Lamps: 2 operations')
assert runs[1].contains('Lamps: 2 operations')
assert !new File(sources, 'one').exists()
assert !new File(classes, 'one/LampsClient.class').exists()
assert new File(sources, 'two/LampsClient.java').file
assert new File(classes, 'two/LampsClient.class').file

assert runs[2].contains('Lamps: 1 operation,')
assert new File(sources, 'two/model/ListLampsRequest.java').file
assert !new File(sources, 'two/model/SwitchLampRequest.java').exists()
assert !new File(classes, 'two/model/SwitchLampRequest.class').exists()
