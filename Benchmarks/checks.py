"""Checks the output of a tool: files, pages, the teams' words, validity."""

import collections
import concurrent.futures
import hashlib
import os
import re
import subprocess
import unicodedata

from tools import output, stop

# Only one page of each packet matches: the second page of the suggestions. It names the team.
WHOSE = re.compile(r"continued\s+Protégé: (.+?)\s+Mentor: (.+)")


def squash(text, by=""):
    return re.sub(r"\s+", by, unicodedata.normalize("NFC", text))


def check(name, target, files, pages, teams):
    """Checks every file of a folder, and stops at the first fault.

    There must be `files` files. Together they must have `pages` pages for each of the `teams`, which are lists of texts
    that begin with both names; no team is a blank. Returns all bytes, and the words of each page of the first packet.
    """
    paths = sorted(target.rglob("*.pdf"))
    if len(paths) != files:
        stop(f"{name}: {len(paths)} files, not {files}")
    wanted = [[squash(text) for text in team] for team in teams]
    numbers = {(protege, mentor): number for number, (protege, mentor, *_) in enumerate(wanted)}
    per_file = pages * max(1, len(teams)) // files

    def one(path):
        sound(name, path)
        texts = page_texts(path)
        if len(texts) != per_file:
            stop(f"{name}: {path.name} has {len(texts)} pages, not {per_file}")
        if not teams:
            return [(0, counted(texts))]
        found = []
        for start in range(0, per_file, pages):
            packet = texts[start : start + pages]
            whose = WHOSE.search(unicodedata.normalize("NFC", "\n".join(packet)))
            number = numbers.get(tuple(map(squash, whose.groups()))) if whose else None
            if number is None:
                stop(f"{name}: {path.name}, page {start + 1}: no team's packet")
            absent = missing(wanted[number], packet)
            if absent:  # another reading order keeps a value on two lines together
                absent = missing(absent, page_texts(path, "-raw")[start : start + pages])
            if absent:
                stop(f"{name}: {path.name}, page {start + 1}: a packet without {absent}")
            found.append((number, counted(packet) if number == 0 else None))
        return found

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        found = [packet for packets in pool.map(one, paths) for packet in packets]
    if sorted(number for number, _ in found) != list(range(max(1, len(teams)))):
        stop(f"{name}: a team has no packet, or two")
    return sum(path.stat().st_size for path in paths), next(words for _, words in found if words)


def sound(name, path):
    done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True)
    if done.returncode:
        stop(f"{name}: qpdf --check {path.name}: {done.stdout}{done.stderr}")


def page_texts(path, *mode):
    return output("pdftotext", *mode, str(path), "-").split("\f")[:-1]


def missing(wanted, texts):
    whole = "".join(map(squash, texts))
    return [text for text in wanted if text not in whole]


def counted(texts):
    return [collections.Counter(squash(text, " ").split()) for text in texts]


def digests(target):
    """The digest of each file's content, to compare two runs of one tool."""
    return {path.name: hashlib.sha256(path.read_bytes()).digest() for path in target.rglob("*.pdf")}


def compared(case, words):
    """The number of words that each tool printed, and of words that are on a page of only one tool."""
    counts = {tool: sum(page.total() for page in pages) for tool, pages in words.items()}
    base, *others = counts
    text = f"Words of {case}: {', '.join(f'{tool} {count}' for tool, count in counts.items())}"
    for tool in others:
        pairs = zip(words[base], words[tool], strict=True)
        text += f"; {tool} against {base}: {sum(((a - b) + (b - a)).total() for a, b in pairs)} differ"
    return text + "."
