name       NetEase
category   web
domain     163.com 126.net 126.com netease.com 127.net ydstatic.com youdao.com yeah.net
test       www.163.com -> netease
test       a.b.YEAH.NET. -> netease
source     field knowledge 2026-11
