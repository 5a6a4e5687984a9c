"""A corpus, and what one program finds in it."""

import pytest

import corpus
import sayso

COUNT = 200


def keyed(frame):
    """What tells rows apart, in an order that does not depend on who found them first."""
    return sorted(zip(frame["article"], frame["quote"], frame["words"], frame["speaker"].fillna(""), frame["start"]))


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
