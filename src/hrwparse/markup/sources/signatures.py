"""Files that are no pages, by their first bytes."""

from hrwparse.errors import ParseError

_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"%!PS", "a PostScript file"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"RIFF", "a RIFF file (WebP image, sound or video)"),
    (b"AT&TFORM", "a DjVu document"),
    (b"\xd0\xcf\x11\xe0", "a Microsoft Office document (doc, xls or ppt)"),
    (b"Rar!", "a RAR archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"BZh", "bzip2 data"),
    (b"\xfd7zXZ", "xz data"),
    (b"filedesc://", "an ARC archive, the older form of WARC"),
    (b"bplist00", "a binary property list"),
    (b"SQLite format", "an SQLite database"),
)
_ZIP = b"PK\x03\x04"
_ZIPPED = (  # names of members, and of media types, that stand uncompressed in a zip file
    (b"application/epub+zip", "an EPUB book"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file"),
    (b"word/document.xml", "a Word document (docx)"),
    (b"xl/workbook.xml", "an Excel workbook (xlsx)"),
    (b"ppt/presentation.xml", "a PowerPoint presentation (pptx)"),
)
_BOX = slice(4, 8)  # where the MPEG-4 family has its mark
_MEDIA_BRANDS = (b"avif", b"avis", b"heic", b"heix", b"mif1")
_MARK = b"\xef\xbb\xbf"


def refuse_files(data: bytes) -> None:
    """`ParseError` for bytes of a known format that holds no page of text; the message names it."""
    if data.startswith(_ZIP):
        raise ParseError(f"the source is {next((name for sign, name in _ZIPPED if sign in data), 'a zip archive')}, not a page")
    if data[_BOX] == b"ftyp":
        raise ParseError(f"the source is {'an image' if data[8:12] in _MEDIA_BRANDS else 'a video'} (MPEG-4 family), not a page")
    start = data[:64].removeprefix(_MARK).lstrip()
    for signature, name in _SIGNATURES:
        if data.startswith(signature) or start.startswith(signature):
            raise ParseError(f"the source is {name}, not a page")
