"""Who says what, and from which country, in news articles."""

from collections.abc import Sequence
from typing import Literal, TypedDict, Union, type_check_only

import pyarrow  # type: ignore[import-untyped]

__all__ = ["__version__", "explore", "explore_many", "quotes"]

__version__: str

_Format = Literal["text", "markdown", "html", "json"]

@type_check_only
class Place(TypedDict):
    start: int
    end: int

@type_check_only
class Block(Place):
    kind: Literal[
        "title", "dek", "byline", "date", "paragraph", "heading", "list-item", "block-quotation", "credit"
    ]

@type_check_only
class Article(TypedDict):
    title: str | None
    dek: str | None
    byline: str | None
    date: str | None
    publisher: str | None
    url: str | None
    language: str | None
    text: str
    blocks: list[Block]

@type_check_only
class Words(Place):
    words: str

@type_check_only
class Entry(TypedDict):
    table: str
    entry: str

@type_check_only
class Why(TypedDict):
    sieve: str
    evidence: list[Union[Words, Entry]]

@type_check_only
class Quote(TypedDict):
    id: str
    kind: Literal["direct", "mixed", "indirect"]
    block: int
    content: list[Place]
    quoted: list[Place]
    cue: Place | None
    source: Place | None
    speaker: str | None
    confidence: float
    why: Why

@type_check_only
class Speaker(TypedDict):
    id: str
    name: str
    aliases: list[str]
    role: str | None
    kind: Literal["person", "organization", "group", "document", "unnamed"]
    country: str | None
    countryConfidence: float | None
    countryWhy: Why | None
    international: bool
    mentions: list[Place]

@type_check_only
class Document(TypedDict):
    schema: int
    article: Article
    quotes: list[Quote]
    speakers: list[Speaker]

@type_check_only
class Error(TypedDict):
    error: str

def explore(text: str | bytes, format: _Format | None = None) -> Document:
    """The document of an article: who says what, with the places of it in the text.

    ``text[start:end]`` is the words at a place. Bytes are decoded as a file's are. Without a format, HTML is told by
    how it begins. Raises ValueError, with a sentence, for what is no article.
    """

def explore_many(
    texts: Sequence[str | bytes], format: _Format | None = None, threads: int | None = None
) -> list[Document | Error]:
    """The documents of articles, in order. What is no article gives a dict whose only key is "error"."""

def quotes(
    texts: Sequence[str | bytes],
    names: Sequence[str] | None = None,
    format: _Format | None = None,
    threads: int | None = None,
) -> pyarrow.RecordBatch:
    """The quotes of articles, a row each, under the names of their articles (their numbers, without names).

    What is no article has no rows, and a warning tells of it. Needs pyarrow.
    """
