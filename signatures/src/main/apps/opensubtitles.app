name       OpenSubtitles
category   media
service    download
domain     opensubtitles.org opensubtitles.com
test       www.opensubtitles.org -> opensubtitles
test       a.b.OPENSUBTITLES.COM. -> opensubtitles
source     field knowledge 2026-11
