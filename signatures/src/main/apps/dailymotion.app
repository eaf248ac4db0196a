name       Dailymotion
category   streaming
service    streaming
domain     dailymotion.com dmcdn.net dm-event.net dai.ly
test       www.dailymotion.com -> dailymotion
test       a.b.DAI.LY. -> dailymotion
source     field knowledge 2026-11
