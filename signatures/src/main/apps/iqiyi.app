name       iQIYI
category   streaming
service    streaming
domain     iqiyi.com qy.net iqiyipic.com iq.com 71.am ppstream.com qiyi.com iqiyi.hk
test       www.iqiyi.com -> iqiyi
test       a.b.IQIYI.HK. -> iqiyi
test       opportunarch.iqiyi.com -> iqiyi
source     field knowledge 2026-11
