"""The quotes of a corpus with Dask, on two workers.

    python with_dask.py corpus/ quotes/
"""

import sys

import dask.dataframe
from dask.distributed import Client, LocalCluster

import sayso


def quotes_of(articles):
    """Each worker has a thread of its own for it."""
    return sayso.quotes(articles["text"].tolist(), names=articles["id"].tolist(), threads=1).to_pandas()


def quotes(corpus):
    """A data frame with a row for each quote of a corpus with the columns id and text."""
    articles = dask.dataframe.read_parquet(corpus, split_row_groups=True)
    return articles.map_partitions(quotes_of, meta=sayso.quotes([]).to_pandas())


def cluster():
    """Two workers of one core each, on this machine; a cluster has an address here."""
    return Client(LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None))


if __name__ == "__main__":
    with cluster():
        quotes(sys.argv[1]).to_parquet(sys.argv[2])
