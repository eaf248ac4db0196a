name       Twitch
category   streaming
service    live-streaming
domain     twitch.tv ttvnw.net jtvnw.net twitchcdn.net live-video.net twitchsvc.net ext-twitch.tv
test       www.twitch.tv -> twitch
test       a.b.EXT-TWITCH.TV. -> twitch
source     field knowledge 2026-11
