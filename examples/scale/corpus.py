"""A corpus to try things on: articles made of parts, as many as are asked for, the same ones each time.

    python corpus.py 100000 corpus/     writes Parquet files with the columns id and text
"""

import pathlib
import random
import sys

import pyarrow
import pyarrow.parquet

SPEAKERS = [
    ("Jean Petit", "the French interior minister"),
    ("Ann Lee", "a nurse at Vancouver General Hospital"),
    ("Hans Klein", "the mayor of Hamburg"),
    ("Wang Wenbin", "a Chinese Foreign Ministry spokesman"),
    ("Maria Silva", "an economist at the University of Lisbon"),
    ("Todd Robinson", "the assistant secretary of state"),
    ("Amina Yusuf", "who leads the Nigerian Red Cross"),
    ("Kenji Mori", "a Tokyo-based analyst"),
]
SUBJECTS = ["the bridge", "the harbour", "the treaty", "the budget", "the storm", "the inquiry", "the election", "the strike"]
QUOTES = [
    "“We have seen nothing like {subject} in thirty years,” said {name}, {role}.",
    "{name}, {role}, told reporters that {subject} would be “on everybody’s mind” for weeks.",
    "“Nobody was told,” {surname} said. “And nobody asked.”",
    "According to {surname}, {subject} had been discussed twice before.",
    "He added that {subject} “can wait.”",
    "Two senior officials said that {subject} was being looked at again.",
]
NARRATION = [
    "The matter of {subject} has been before the council since the spring, and few expected it to be settled this week.",
    "It was the third such meeting within a month, held behind closed doors in a hall that was built for four hundred.",
    "Figures published on Tuesday put the cost at 14.2 million, a third more than had been announced a year earlier.",
    "On the square in front of the building some two hundred people had gathered by noon, in spite of the rain.",
]


def articles(count, seed=1):
    """Pairs of an id and a text of some 2 kB."""
    draw = random.Random(seed)
    for number in range(count):
        subject = draw.choice(SUBJECTS)
        paragraphs = [f"Questions over {subject} as talks go on"]
        for _ in range(8):
            name, role = draw.choice(SPEAKERS)
            words = {"subject": subject, "name": name, "surname": name.split()[-1], "role": role}
            paragraphs.append(draw.choice(NARRATION).format(**words))
            paragraphs.append(draw.choice(QUOTES).format(**words))
        yield f"article-{number:07}", "\n\n".join(paragraphs)


def write(folder, count, files=8):
    """Writes the corpus as Parquet files, for readers that take a file each."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    rows = list(articles(count))
    for file in range(files):
        ids, texts = zip(*rows[file::files])
        table = pyarrow.table({"id": ids, "text": texts})
        pyarrow.parquet.write_table(table, folder / f"part-{file}.parquet")


if __name__ == "__main__":
    write(sys.argv[2], int(sys.argv[1]))
