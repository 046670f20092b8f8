String log = new File(basedir, 'build.log').text

assert log.contains('AWS Data Pipeline: 1 operation,')
assert new File(basedir, 'target/classes/com/example/datapipeline/model/SetTaskStatusRequest.class').file
assert !new File(basedir, 'target/classes/com/example/datapipeline/model/PollForTaskRequest.class').exists()
