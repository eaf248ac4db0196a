name       Podcast Addict
category   music
service    audio-streaming
domain     podcastaddict.com
test       www.podcastaddict.com -> podcast-addict
source     field knowledge 2026-11
