String log = new File(basedir, 'build.log').text

assert log.contains('No client was generated.')
assert log.contains('generate@second and generate@first write to one folder') ||
    log.contains('generate@first and generate@second write to one folder')
assert log.contains('Give each an <outputDirectory> of its own')
assert !new File(basedir, 'target/generated-sources/lamps').exists()
