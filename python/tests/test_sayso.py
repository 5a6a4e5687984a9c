"""What a Python program meets."""

import doctest
import pathlib
import subprocess
import sys
import threading
import time

import pyarrow
import pytest

import sayso

ARTICLE = "“It 𝄞 rains,” said Jean Petit, a French minister.\n\nHe said it would pour."


def test_a_document_is_plain_dicts_whose_places_are_those_of_python():
    document = sayso.explore(ARTICLE)
    text = document["article"]["text"]
    words = [text[place["start"] : place["end"]] for quote in document["quotes"] for place in quote["content"]]
    assert words == ["It 𝄞 rains,", "it would pour"]
    assert [speaker["name"] for speaker in document["speakers"]] == ["Jean Petit"]
    assert document["speakers"][0]["country"] == "FR"
    assert type(document) is dict and document["schema"] == 1


def test_bytes_are_decoded_as_files_are():
    document = sayso.explore(b"\x93It rains,\x94 said Jean Petit.")
    assert document["article"]["text"] == "“It rains,” said Jean Petit."


def test_the_format_is_told_or_guessed():
    page = "<p>“It rains,” said <b>Jean Petit</b>.</p>"
    assert sayso.explore(page)["article"]["text"].strip() == "“It rains,” said Jean Petit."
    assert "<b>" in sayso.explore(page, format="text")["article"]["text"]
    assert sayso.explore("# Rain\n\n*Words.*", "markdown")["article"]["title"] == "Rain"
    with pytest.raises(ValueError, match="no format 'docx'|no format \"docx\""):
        sayso.explore(page, "docx")


def test_what_is_no_article_is_an_error_with_a_sentence():
    with pytest.raises(ValueError, match="is empty"):
        sayso.explore("  ")
    with pytest.raises(TypeError):
        sayso.explore(None)


def test_many_are_explored_in_order_and_a_bad_one_costs_no_other():
    texts = [ARTICLE.replace("Petit", f"Petit{n}") for n in range(50)]
    texts[7] = ""
    for threads in [None, 1, 3]:
        documents = sayso.explore_many(texts, threads=threads)
        assert len(documents) == 50
        assert list(documents[7]) == ["error"]
        assert documents[49]["speakers"][0]["name"] == "Jean Petit49"
    assert sayso.explore_many([]) == []


def test_a_page_is_read_on_a_small_stack_too():
    # In a process of its own, which a stack that overflows would end.
    program = """
import threading, sayso
page = "<!doctype html><body>" + "<div>" * 190 + "<p>" + "“It rains,” said Jean Petit. " * 20 + "</div>" * 190
found = []
def read():
    found.append(sayso.explore(page))
    found.extend(sayso.explore_many([page, page], threads=1))
threading.stack_size(64 * 1024)
reader = threading.Thread(target=read)
reader.start()
reader.join()
assert [document["speakers"][0]["name"] for document in found] == ["Jean Petit"] * 3
"""
    subprocess.run([sys.executable, "-X", "utf8", "-c", program], check=True)


def test_quotes_are_rows_of_arrow():
    batch = sayso.quotes([ARTICLE, ARTICLE], names=["a", "b"])
    assert isinstance(batch, pyarrow.RecordBatch)
    rows = batch.to_pylist()
    assert [row["article"] for row in rows] == ["a", "a", "b", "b"]
    assert rows[0]["speaker"] == "Jean Petit" and rows[0]["country_name"] == "France" and rows[0]["by"] == "engine"
    assert rows[0]["segments"] == [{"start": 1, "end": 12}]
    assert rows[0]["confidence"] == pytest.approx(0.95, abs=0.2)
    assert sayso.quotes([]).schema == batch.schema


def test_a_text_that_is_no_article_is_warned_of():
    with pytest.warns(UserWarning, match="1 of 2 texts were passed over; the first of them, 1, is empty"):
        assert sayso.quotes([ARTICLE, " "]).num_rows == 2
    with pytest.raises(ValueError, match="as many names"):
        sayso.quotes([ARTICLE], names=[])


def test_the_interpreter_is_free_while_it_works():
    long = ARTICLE * 2_000
    ticks = []
    stop = threading.Event()

    def tick():
        while not stop.is_set():
            ticks.append(time.perf_counter())
            time.sleep(0.001)

    ticker = threading.Thread(target=tick)
    ticker.start()
    start = time.perf_counter()
    # JSON is made into dicts with the lock held, Arrow is not.
    sayso.quotes([long], threads=1)
    end = time.perf_counter()
    stop.set()
    ticker.join()
    assert sum(start < at < end for at in ticks) > 5


def test_the_same_text_gives_the_same_document():
    assert sayso.explore(ARTICLE) == sayso.explore(ARTICLE)


def test_the_examples_of_the_readme_run():
    readme = pathlib.Path(__file__).parents[1] / "README.md"
    assert doctest.testfile(str(readme), module_relative=False, encoding="utf-8").failed == 0
