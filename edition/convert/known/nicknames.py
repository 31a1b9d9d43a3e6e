"""Given names by what people are called, and as clerks shorten them."""

from __future__ import annotations

import re

_CALLED = """
    abe=abraham al=albert,alfred,alan alec=alexander,alec alex=alexander andy=andrew bart=bartholomew
    ben=benjamin benj=benjamin bernie=bernard bert=albert,herbert,bertram beth=elizabeth betty=elizabeth bill=william
    billy=william bob=robert bobby=robert brad=bradley cathy=catherine chas=charles chris=christopher chuck=charles
    cy=cyrus dan=daniel danny=daniel dave=david dick=richard don=donald doug=douglas ed=edward,edwin,edmund
    eddie=edward,edwin edw=edward ernie=ernest frank=francis,franklin fred=frederick,alfred gene=eugene geo=george
    gerry=gerald,gerard greg=gregory gus=augustus,gustav hal=harold,henry hank=henry harry=henry,harold herb=herbert
    ike=isaac jack=john jake=jacob jas=james jeff=jeffrey jerry=gerald,jerome jim=james jimmy=james jno=john joe=joseph
    johnny=john jon=jonathan jos=joseph kate=catherine ken=kenneth larry=lawrence len=leonard les=leslie lew=lewis
    liz=elizabeth lou=louis maggie=margaret matt=matthew max=maximilian mel=melvin mike=michael mick=michael
    nat=nathaniel nate=nathaniel ned=edward nick=nicholas norm=norman pat=patrick,patricia peg=margaret peggy=margaret
    pete=peter phil=philip ray=raymond rod=roderick,rodney ron=ronald russ=russell sam=samuel
    saml=samuel sandy=alexander sid=sidney stan=stanley steve=stephen,steven stu=stuart ted=edward,theodore
    terry=terence theo=theodore thos=thomas tim=timothy tom=thomas tommy=thomas tony=anthony
    vic=victor vince=vincent walt=walter wm=william woody=woodrow zach=zachary
"""
_FORMAL = {short: formal.split(",") for short, formal in (entry.split("=") for entry in _CALLED.split())}
ABBREVIATIONS = frozenset(("benj", "chas", "edw", "geo", "jas", "jno", "jos", "saml", "theo", "thos", "wm"))
"""what stands with a full stop"""
_ENDING = re.compile(r"(?:iy|ij|yi|ii|ey|ei|y)$")
"""of given names that were written in another alphabet: `Sergei`, `Sergey`"""


def spellings(given: str) -> tuple[str, ...]:
    """What a given name, folded, has in common with other ways to write or to say it."""
    return (_ENDING.sub("i", given), *_FORMAL.get(given, ()))
