"""py3langid's model, unpacked in memory.

The package unpacks its 68 MB into a temporary file, in each process: slow, and an error where
the disk for temporary files is full. Here nothing is written, and of the tables only the
columns of the wanted languages stay.
"""

import io
import lzma
from array import array
from collections.abc import Container
from typing import Any

import numpy as np
from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier


def load_model(languages: Container[str]) -> LanguageIdentifier:
    """Return the model that chooses from these languages (BCP 47 primary tags).

    It takes most of a second and, for that time, some 150 MB of memory.
    """
    unpacked = lzma.decompress((MODEL_DIR / MODEL_FILE).read_bytes())
    with np.load(io.BytesIO(unpacked), allow_pickle=False) as tables:
        tags = tables["classes"].tolist()
        kept = [number for number, tag in enumerate(tags) if tag in languages]
        return LanguageIdentifier(
            tables["ptc"][:, kept],
            tables["pc"][kept],
            [tags[number] for number in kept],
            _array(tables["nextmove"]),
            tables["out_feat"].tolist(),
            tk_row=_array(tables["nextmove_row"]),
        )


def _array(table: "np.ndarray[Any, Any]") -> "array[int]":
    """Return an array that Python indexes faster than numpy's own."""
    return array(table.dtype.char, table.tobytes())
