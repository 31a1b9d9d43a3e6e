from edition.convert.recognise.context import Context
from edition.model import Document, Reading


def recognise(document: Document, reading: Reading, context: Context) -> Reading:
    return Reading()
