"""Why each note of a transcription was anchored where it was: nothing is encoded and nothing written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from edition.config import Config
from edition.convert.formats import choose
from edition.convert.jobs import document_name, no_transcriptions, transcriptions
from edition.convert.readers import READERS
from edition.convert.recognise import Context, explain_notes
from edition.convert.recognise.notes import ExplainedNote
from edition.storage import read_bytes


@dataclass(frozen=True, slots=True)
class Explained:
    """The notes of one transcription."""

    source: Path
    notes: tuple[ExplainedNote, ...]
    """in the order of the source"""


def explain_files(sources: Sequence[Path], config: Config) -> Iterator[Explained]:
    """The notes of each transcription that `sources` name, one after the other as they are asked for.

    Raises InputError where a source does not exist, cannot be read, or holds no transcription.
    """
    files = [file for source in sources for file, _ in transcriptions(source)]
    if not files:
        raise no_transcriptions(sources)
    return (_explained(file, config) for file in files)


def _explained(file: Path, config: Config) -> Explained:
    content, context = read_bytes(file), Context(config)
    reader, _ = choose(content, str(file), config.convert.reader)
    document, _ = READERS[reader](content, document_name(file.stem), str(file), config)
    return Explained(file, explain_notes(document, context))
