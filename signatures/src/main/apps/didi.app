name       DiDi
category   travel
domain     didiglobal.com didichuxing.com xiaojukeji.com didi.cn didistatic.com
test       www.didiglobal.com -> didi
test       a.b.DIDISTATIC.COM. -> didi
source     field knowledge 2026-11
