"""Dask finds on two workers what one program finds."""

from conftest import keyed


def test_dask(folder, expected):
    import with_dask

    with with_dask.cluster() as client:
        assert len(client.scheduler_info()["workers"]) == 2
        assert keyed(with_dask.quotes(folder).compute()) == expected
