"""The quotes of a corpus with PySpark, on two workers.

    python with_spark.py corpus/ quotes/
"""

import os
import sys

from pyspark.sql import SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

import sayso


def quotes_of(batches):
    """Each worker runs as many of these as it has cores, so each takes one thread."""
    for batch in batches:
        yield sayso.quotes(batch["text"].tolist(), names=batch["id"].tolist(), threads=1).to_pandas()


def quotes(spark, corpus):
    """A data frame with a row for each quote of a corpus with the columns id and text."""
    schema = from_arrow_schema(sayso.quotes([]).schema)
    return spark.read.parquet(corpus).mapInPandas(quotes_of, schema)


def session():
    """Two workers of one core each, on this machine; a cluster has an address here."""
    # Workers take the first Python on their path unless they are told of another.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master("local-cluster[2,1,1024]").appName("sayso")
    builder = builder.config("spark.ui.enabled", "false").config("spark.sql.execution.arrow.maxRecordsPerBatch", 1000)
    return builder.getOrCreate()


if __name__ == "__main__":
    with session() as spark:
        quotes(spark, sys.argv[1]).write.parquet(sys.argv[2])
