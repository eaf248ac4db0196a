name       Spotify
category   music
service    audio-streaming
domain     spotify.com scdn.co spotifycdn.com spoti.fi spotifycdn.net spotilocal.com pscdn.co spotify.link spotifyforbrands.com
agent      begins Spotify/
host       *-spotify-com.akamaized.net
test       www.spotify.com -> spotify
test       a.b.SPOTIFYFORBRANDS.COM. -> spotify
test       i.scdn.co -> spotify
test       audio-ak-spotify-com.akamaized.net -> spotify
test       agent Spotify/8.4 Android/27 -> spotify
source     field knowledge 2026-11
