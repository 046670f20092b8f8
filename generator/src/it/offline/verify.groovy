List<String> runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert runs.size() == 2
assert runs[1].contains('Lamps: 2 operations')
assert !runs[1].contains('Downloading')
assert new File(basedir, 'target/classes/com/example/two/LampsClient.class').file
