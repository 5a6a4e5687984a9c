"""The examples find on two workers what one program finds."""

import pytest

import corpus
import sayso

COUNT = 200


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("corpus")
    corpus.write(folder, COUNT)
    return str(folder)


@pytest.fixture(scope="module")
def expected():
    ids, texts = zip(*corpus.articles(COUNT))
    rows = keyed(sayso.quotes(texts, names=ids).to_pandas())
    assert len(rows) > 5 * COUNT
    return rows


def keyed(frame):
    return sorted(zip(frame["article"], frame["quote"], frame["words"], frame["speaker"].fillna(""), frame["start"]))


def test_dask(folder, expected):
    import with_dask

    with with_dask.cluster() as client:
        assert len(client.scheduler_info()["workers"]) == 2
        assert keyed(with_dask.quotes(folder).compute()) == expected
