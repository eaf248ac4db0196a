name       Kinopoisk
category   streaming
service    streaming
domain     kinopoisk.ru kinopoisk-ru.clstorage.net
test       www.kinopoisk.ru -> kinopoisk
test       a.b.KINOPOISK-RU.CLSTORAGE.NET. -> kinopoisk
source     field knowledge 2026-11
