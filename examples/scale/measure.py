"""How many articles a second, by each way, and what a million cost: prints the table of docs/scale.md.

    python measure.py [COUNT] [PATH OF THE COMMAND sayso, OR PySpark FOR THAT ALONE]
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import time

import corpus
import sayso


def timed(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def row(way, seconds, count, cores):
    rate = count / seconds / cores
    hours = 1e6 / rate / 3600
    print(f"| {way} | {rate:,.0f} | {hours:.2f} |", flush=True)


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    command = sys.argv[2] if len(sys.argv) > 2 else None
    ids, texts = zip(*corpus.articles(count))
    if command == "PySpark":
        with tempfile.TemporaryDirectory() as folder:
            corpus.write(f"{folder}/corpus", count)
            row_of_spark(f"{folder}/corpus", count)
        return
    kilobytes = sum(len(text.encode()) for text in texts) / count / 1000
    print(f"{count:,} generated articles of {kilobytes:.1f} kB, {os.cpu_count()} cores\n")
    print("| way | articles a second and core | hours of a core for a million |\n| --- | ---: | ---: |")
    with tempfile.TemporaryDirectory() as folder:
        if command:
            files = pathlib.Path(folder, "files")
            files.mkdir()
            for name, text in zip(ids, texts):
                (files / f"{name}.txt").write_text(text, encoding="utf-8")
            for form in ["jsonl", "csv", "parquet"]:
                arguments = [command, str(files), "--jobs", "1", "--format", form, "--output", f"{folder}/quotes"]
                row(f"the command, {form}", timed(lambda: subprocess.run(arguments, check=True)), count, 1)
        row("Python, `explore`", timed(lambda: [sayso.explore(text) for text in texts]), count, 1)
        row("Python, `explore_many`", timed(lambda: sayso.explore_many(texts, threads=1)), count, 1)
        row("Python, `quotes` (Arrow)", timed(lambda: sayso.quotes(texts, ids, threads=1)), count, 1)
        corpus.write(f"{folder}/corpus", count)
        row_of_dask(f"{folder}/corpus", count)


def row_of_dask(folder, count):
    """Without what it takes to start the workers, which does not grow with the corpus."""
    import with_dask

    with with_dask.cluster():
        with_dask.quotes(folder)["confidence"].sum().compute()
        row("Dask, 2 workers", timed(lambda: with_dask.quotes(folder)["confidence"].sum().compute()), count, 2)


def row_of_spark(folder, count):
    """The same; the first time brings the library to each worker."""
    import with_spark

    with with_spark.session() as spark:
        # Anew each time: Spark keeps what it has worked out.
        def work():
            return with_spark.quotes(spark, folder).groupBy().sum("confidence").collect()

        work()
        row("PySpark, 2 workers", timed(work), count, 2)


if __name__ == "__main__":
    main()
