"""What stands at the head of a conference's official papers."""

from dataclasses import dataclass

from conference.models import Conference

NATION = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Issuer lines keep the breaks they were stored with: they do not fit beside the motto."""

    governing_body: tuple[str, ...]
    host: tuple[str, ...]
    place: str
    title: str
    #: Who signs: the body and the office, line by line, and the name if it is known.
    signing_body: tuple[str, ...] = ("TM. BAN TỔ CHỨC",)
    signer: str = ""
    #: What is said for an empty ten in the words of its numbers: linh or lẻ.
    zero_word: str = "linh"
    #: The country and its motto.
    nation: tuple[str, str] = NATION


def letterhead_of(conference: Conference) -> Letterhead:
    return Letterhead(
        governing_body=tuple(conference.governing_body.upper().splitlines()),
        host=tuple(conference.host.upper().splitlines()),
        place=conference.place,
        title=conference.title,
        signing_body=tuple(conference.signing_body.splitlines()),
        signer=conference.signer,
        zero_word=conference.zero_word,
    )
