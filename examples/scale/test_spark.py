"""PySpark finds on two workers what one program finds."""

from conftest import keyed


def test_spark(folder, expected):
    import with_spark

    with with_spark.session() as spark:
        found = with_spark.quotes(spark, folder)
        # More parts than workers, so that both have some.
        assert found.rdd.getNumPartitions() >= 2
        assert keyed(found.toPandas()) == expected
        # Two workers and who asks them.
        assert spark.sparkContext._jsc.sc().getExecutorMemoryStatus().size() == 3
